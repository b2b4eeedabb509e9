using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>The reference values at the head of an advanced file: what its numbers mean. A number is unique within its set only.</summary>
internal sealed class ReferenceValues
{
    private readonly Dictionary<(string Set, string Id), XElement> _values = [];

    public ReferenceValues()
    {
    }

    public ReferenceValues(XElement sets)
    {
        foreach (var value in sets.Elements().SelectMany(s => s.Elements()))
        {
            if (value.Attr("ID") is { } id) _values[(value.Name.LocalName, id)] = value;
        }
    }

    /// <summary>The text of a value, which the element's attribute refers to; null where either is missing.</summary>
    public string? Text(string set, string? id) => id is not null && _values.TryGetValue((set, id), out var value) ? ListValues.Clean(value.Value) : null;

    /// <summary>Another attribute of a value.</summary>
    public string? Attribute(string set, string? id, string attribute) => id is not null && _values.TryGetValue((set, id), out var value) ? value.Attr(attribute) : null;

    /// <summary>A country's ISO code, else its name; null for "undetermined".</summary>
    public string? Country(string? id) => Attribute("Country", id, "ISO2") ?? (Text("Country", id) is { } name and not "undetermined" ? name : null);

    /// <summary>The country behind an area code.</summary>
    public string? AreaCountry(string? id) => Attribute("AreaCode", id, "CountryID") is { } country && Country(country) is { } code ? code
        : Attribute("AreaCode", id, "Description") is { } name and not "undetermined" ? name : null;

    /// <summary>The type of party: its sub-type where that is known (vessel, aircraft), else the type it belongs to.</summary>
    public string? PartyType(string? subType)
    {
        var text = Text("PartySubType", subType);
        return text is null or "Unknown" ? Text("PartyType", Attribute("PartySubType", subType, "PartyTypeID")) : text;
    }

    /// <summary>A script's ISO 15924 code: the file writes "Arab" and "Cyrl" but "Latin" and "Hebrew".</summary>
    public string? Script(string? id) => ScriptCodes.Of(Attribute("Script", id, "ScriptCode") ?? Text("Script", id));
}
