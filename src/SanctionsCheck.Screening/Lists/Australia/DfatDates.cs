using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Australia;

/// <summary>Dates as DFAT's list writes them: a serial number, "11/12/1965", "1 Jan. 1965", "Jan 1965", "1965", "approximately 1955-1958", "Between 1963 and 1968", "late 1960s".</summary>
internal static partial class DfatDates
{
    private static readonly string[] Days = ["d/M/yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd", "d-MMM-yyyy", "d M yyyy"];
    private static readonly string[] Months = ["MMM yyyy", "MMMM yyyy", "M/yyyy"];

    /// <summary>One exact day.</summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        text = Tidy(text);
        // Serials count from 30 December 1899. Five digits reach from 1927 to 2173, so a year is never taken for one.
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            day = new DateOnly(1899, 12, 30).AddDays(serial);
            return true;
        }
        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
    }

    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        text = Tidy(text);
        var circa = Circa().IsMatch(text);
        if (circa) text = Circa().Replace(text, "").Trim();
        // A date of another calendar must not be read as one of ours.
        if (text.Contains("hijri", StringComparison.OrdinalIgnoreCase) || text.Contains("solar", StringComparison.OrdinalIgnoreCase)) return false;
        text = Calendar().Replace(text, "").Trim();
        if (TryPoint(text, circa, out date)) return true;
        if (Decade().Match(text) is { Success: true } decade)
        {
            var first = int.Parse(decade.Groups["year"].Value, CultureInfo.InvariantCulture);
            date = decade.Groups["part"].Value.ToUpperInvariant() switch { "EARLY" => PartialDate.OfYears(first, first + 4, true), "LATE" => PartialDate.OfYears(first + 5, first + 9, true), _ => PartialDate.OfYears(first, first + 9, true) };
            return true;
        }
        var match = Span().Match(text);
        if (!match.Success || !TryPoint(match.Groups["to"].Value.Trim(), circa, out var to)) return false;
        var start = match.Groups["from"].Value.Trim();
        // "Aug. and Sep 1977": the year stands once.
        if (!TryPoint(start, circa, out var from) && !TryPoint($"{start} {to.To.Year}", circa, out from)) return false;
        date = from.From <= to.From ? new(from.From, to.To, circa) : new(to.From, from.To, circa);
        return true;
    }

    private static bool TryPoint(string text, bool circa, out PartialDate date)
    {
        date = default;
        if (TryDay(text, out var day)) date = PartialDate.OfDay(day, circa);
        else if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var month)) date = PartialDate.OfMonth(month.Year, month.Month, circa);
        else if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1000) date = PartialDate.OfYear(year, circa);
        else return false;
        return true;
    }

    /// <summary>Without dots behind months, odd spaces and endings of ordinals.</summary>
    private static string Tidy(string text) => Sept().Replace(Spaces().Replace(Ordinal().Replace(text.Replace('.', ' '), "$1"), " ").Trim(), "Sep");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\bSept\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sept();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:(?:approximately|approximate|approx|circa|around|about|c|est|estimated)\b\s*:?\s*)+|\s*\((?:approximate(?:ly)?|approx|circa|estimated)\)$|\s+(?:approximately|approx)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circa();

    [GeneratedRegex(@"\s*\(?\bGregorian(?: calendar)?\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^(?:(?<part>early|mid|late)[\s-]+)?(?<year>[12]\d{2}0)s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decade();

    [GeneratedRegex(@"^(?:between\s+)?(?<from>[^–]+?)\s*(?:-|–|/(?=\d{4}$)|\bto\b|\band\b)\s*(?<to>[^-–]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
