using System.Globalization;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>Dates of the advanced format. Year, month and day are always there; a year or month alone is written as the span from its first day to its last.</summary>
internal static class AdvancedDates
{
    /// <summary>The day in a date element; null where it is none.</summary>
    public static DateOnly? Day(XElement date)
    {
        if (Number(date, "Year") is not { } year || year is < 1 or > 9999) return null;
        var (month, day) = (Number(date, "Month") ?? 1, Number(date, "Day") ?? 1);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>From the start of a period to its end; null where it states neither.</summary>
    public static PartialDate? Period(XElement period)
    {
        var (start, end) = (period.Child("Start"), period.Child("End"));
        var from = Edge(start, "From") ?? Edge(end, "From");
        var to = Edge(end, "To") ?? Edge(start, "To");
        if (from is null && to is null) return null;
        var (first, last) = (from ?? to!.Value, to ?? from!.Value);
        var circa = start?.Attr("Approximate") == "true" || end?.Attr("Approximate") == "true";
        return first <= last ? new(first, last, circa) : new(last, first, circa);
    }

    private static DateOnly? Edge(XElement? boundary, string name) => boundary?.Child(name) is { } date ? Day(date) : null;

    private static int? Number(XElement date, string name) =>
        int.TryParse(date.Child(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
