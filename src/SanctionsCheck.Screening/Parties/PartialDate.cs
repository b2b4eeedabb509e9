using System.Globalization;

namespace SanctionsCheck.Screening.Parties;

/// <summary>A date of which perhaps only the year, or the year and month, is known; or a span of years.</summary>
/// <param name="From">First day that it may mean.</param>
/// <param name="To">Last day that it may mean, inclusive.</param>
/// <param name="Circa">True where the publisher calls it approximate.</param>
public readonly record struct PartialDate(DateOnly From, DateOnly To, bool Circa = false)
{
    /// <summary>A whole year.</summary>
    public static PartialDate OfYear(int year, bool circa = false) => new(new(year, 1, 1), new(year, 12, 31), circa);

    /// <summary>A whole month.</summary>
    public static PartialDate OfMonth(int year, int month, bool circa = false) =>
        new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), circa);

    /// <summary>One day.</summary>
    public static PartialDate OfDay(DateOnly day, bool circa = false) => new(day, day, circa);

    /// <summary>From the first day of one year to the last of another; the years may come in either order.</summary>
    public static PartialDate OfYears(int first, int last, bool circa = false) =>
        new(new(Math.Min(first, last), 1, 1), new(Math.Max(first, last), 12, 31), circa);

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> and <c>yyyy/yyyy</c> (ISO 8601). False for anything else, impossible dates included.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return false;
        var circa = text[0] == '~';
        if (circa) text = text[1..];
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = OfDay(day, circa);
            return true;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            date = OfMonth(month.Year, month.Month, circa);
            return true;
        }
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            date = OfYear(year.Year, circa);
            return true;
        }
        if (text.Length == 9 && text[4] == '/'
            && DateOnly.TryParseExact(text[..4], "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && DateOnly.TryParseExact(text[5..], "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
        {
            date = OfYears(first.Year, last.Year, circa);
            return true;
        }
        return false;
    }

    /// <summary>The shortest form that <see cref="TryParse"/> reads back, with "~" before an approximate one; spans of other days as <c>from/to</c>.</summary>
    public override string ToString()
    {
        var text = From == To ? From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : this == OfMonth(From.Year, From.Month, Circa) ? From.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : this == OfYear(From.Year, Circa) ? From.ToString("yyyy", CultureInfo.InvariantCulture)
            : this == OfYears(From.Year, To.Year, Circa) ? string.Create(CultureInfo.InvariantCulture, $"{From.Year:0000}/{To.Year:0000}")
            : string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");
        return Circa ? "~" + text : text;
    }
}
