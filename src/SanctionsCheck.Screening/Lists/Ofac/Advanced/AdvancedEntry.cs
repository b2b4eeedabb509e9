using System.Collections.Immutable;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>A profile's standing on one of OFAC's lists.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="List">The list's name.</param>
/// <param name="Programmes">Programme codes.</param>
/// <param name="Measures">What is imposed: "Block", "Reject" …</param>
/// <param name="LegalBases">Legal bases, as published.</param>
/// <param name="Since">The earliest day of an event; null where none is stated.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record AdvancedEntry(
    string Id, string List, ImmutableArray<string> Programmes, ImmutableArray<string> Measures, ImmutableArray<string> LegalBases, DateOnly? Since, long Line)
{
    public static AdvancedEntry Read(XElement entry, long line, ReferenceValues values)
    {
        var programmes = ImmutableArray.CreateBuilder<string>();
        var measures = ImmutableArray.CreateBuilder<string>();
        foreach (var measure in entry.Children("SanctionsMeasure"))
        {
            // The code of a programme stands in the comment of a measure of the type "Program".
            var type = values.Text("SanctionsType", measure.Attr("SanctionsTypeID"));
            if (type is "Program" && measure.Text("Comment") is { } code) programmes.Add(code);
            else if (type is not (null or "Program")) measures.Add(type);
        }
        var events = entry.Children("EntryEvent").ToArray();
        var bases = events.Select(e => values.Text("LegalBasis", e.Attr("LegalBasisID"))).OfType<string>().Where(b => b != "Unknown");
        var days = events.Select(e => e.Child("Date") is { } date ? AdvancedDates.Day(date) : null).OfType<DateOnly>().ToArray();
        return new(
            entry.Attr("ID") ?? "", values.Text("List", entry.Attr("ListID")) ?? "unknown list", programmes.ToImmutable(), measures.ToImmutable(), [.. bases],
            days.Length > 0 ? days.Min() : null, line);
    }
}
