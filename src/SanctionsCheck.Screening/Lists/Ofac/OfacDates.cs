using System.Globalization;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>Dates as OFAC writes them: "15 Jan 1955", "Jan 1955", "1955", "circa 1951", "1951 to 1953", "circa 1958-1963".</summary>
internal static class OfacDates
{
    private static readonly string[] Days = ["dd MMM yyyy", "d MMM yyyy", "yyyy-MM-dd"];

    public static bool TryParse(string text, out PartialDate date)
    {
        text = text.Trim();
        var circa = text.StartsWith("circa ", StringComparison.OrdinalIgnoreCase);
        if (circa) text = text[6..].Trim();
        if (TryPoint(text, circa, out date)) return true;
        var (at, length) = text.IndexOf(" to ", StringComparison.Ordinal) is >= 0 and var to ? (to, 4) : (text.IndexOf('-', StringComparison.Ordinal), 1);
        if (at <= 0) return false;
        if (!TryPoint(text[..at].Trim(), circa, out var first) || !TryPoint(text[(at + length)..].Trim(), circa, out var last)) return false;
        date = first.From <= last.From ? new(first.From, last.To, circa) : new(last.From, first.To, circa);
        return true;
    }

    private static bool TryPoint(string text, bool circa, out PartialDate date)
    {
        date = default;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            date = PartialDate.OfYear(year, circa);
            return true;
        }
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = PartialDate.OfDay(day, circa);
            return true;
        }
        if (!DateOnly.TryParseExact(text, "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return false;
        date = PartialDate.OfMonth(month.Year, month.Month, circa);
        return true;
    }
}
