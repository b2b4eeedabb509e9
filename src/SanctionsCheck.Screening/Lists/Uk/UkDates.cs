using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Uk;

/// <summary>Dates of birth as the UK writes them: "01/01/1958", "00/00/1975", "dd/mm/1945", "dd/05/1960", "1946", "circa 1960", "1954 to 1956".</summary>
internal static partial class UkDates
{
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var circa = Circa().IsMatch(text);
        if (circa) text = Circa().Replace(text, "").Trim();
        if (Range().Match(text) is { Success: true } range)
        {
            date = PartialDate.OfYears(Number(range.Groups["from"].Value), Number(range.Groups["to"].Value), circa);
            return true;
        }
        var match = Point().Match(text);
        if (!match.Success) return false;
        var (day, month, year) = (Part(match, "day"), Part(match, "month"), Number(match.Groups["year"].Value));
        if (year == 0 || month > 12) return false;
        if (month == 0) date = PartialDate.OfYear(year, circa);
        else if (day == 0) date = PartialDate.OfMonth(year, month, circa);
        else if (day <= DateTime.DaysInMonth(year, month)) date = PartialDate.OfDay(new(year, month, day), circa);
        else return false;
        return true;
    }

    // Letters or zeros stand for what is not known.
    private static int Part(Match match, string group) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<day>\d{1,2}|[dD]{2})/(?<month>\d{1,2}|[mM]{2})/)?(?<year>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"^(?<from>[1-9]\d{3})\s*(?:-|–|to|/|and)\s*(?<to>[1-9]\d{3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:circa|approx(?:imately)?\.?|c\.|about|around)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circa();
}
