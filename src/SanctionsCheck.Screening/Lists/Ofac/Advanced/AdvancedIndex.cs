using System.Xml;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>What the first reading of an advanced file collects: the reference values, and all that parties refer to or are referred to from.</summary>
internal sealed class AdvancedIndex
{
    private readonly Dictionary<string, AdvancedLocation> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AdvancedDocument>> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AdvancedRelation>> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AdvancedEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly string _file;

    private AdvancedIndex(string file) => _file = file;

    public ReferenceValues Values { get; private set; } = new();

    public AdvancedLocation? Location(string? id) => id is null ? null : _locations.GetValueOrDefault(id);
    public IReadOnlyList<AdvancedDocument> Documents(string identity) => _documents.TryGetValue(identity, out var found) ? found : [];
    public IReadOnlyList<AdvancedRelation> Relations(string profile) => _relations.TryGetValue(profile, out var found) ? found : [];
    public IReadOnlyList<AdvancedEntry> Entries(string profile) => _entries.TryGetValue(profile, out var found) ? found : [];

    /// <summary>A party's primary name; null where the file does not hold it.</summary>
    public string? NameOf(string profile) => _names.GetValueOrDefault(profile);

    public static AdvancedIndex Read(ListFile file, ListReport report)
    {
        var index = new AdvancedIndex(file.Name);
        foreach (var (element, line) in ListXml.Records(file, OfacAdvancedXml.Root, IsWanted, _ => { }))
        {
            switch (element.Name.LocalName)
            {
                case "DateOfIssue":
                    report.Published = AdvancedDates.Day(element);
                    break;
                case "ReferenceValueSets":
                    index.Values = new(element);
                    break;
                case "Location":
                    index._locations[element.Attr("ID") ?? ""] = AdvancedLocation.Read(element, index.Values);
                    break;
                case "IDRegDocument":
                    Add(index._documents, element.Attr("IdentityID"), AdvancedDocument.Read(element, line, index));
                    break;
                case "Alias":
                    if (element.Attr("FixedRef") is { } party && element.Child("DocumentedName") is { } name) index._names.TryAdd(party, AdvancedNames.Plain(name));
                    break;
                case "ProfileRelationship":
                    Add(index._relations, element.Attr("From-ProfileID"), AdvancedRelation.Read(element, line, index.Values));
                    break;
                default:
                    Add(index._entries, element.Attr("ProfileID"), AdvancedEntry.Read(element, line, index.Values));
                    break;
            }
        }
        return index;
    }

    /// <summary>Refuses a file of the other list: the entries say on which lists its parties stand.</summary>
    public void ThrowIfOtherList(string list)
    {
        if (_names.Count == 0) throw new ListFormatException(_file, 0, "the file holds no parties.");
        OfacParties.ThrowIfOtherList(list, _file, _entries.Count, _entries.Values.Count(e => e.All(l => !IsSdn(l.List))));
    }

    /// <summary>Reports what belongs to a party or identity that did not come.</summary>
    public void ReportUnjoined(HashSet<string> parties, HashSet<string> identities, ListReport report)
    {
        var lost = _documents.Where(d => !identities.Contains(d.Key)).SelectMany(d => d.Value.Select(v => (v.Line, $"the document '{v.Type} {v.Number}' belongs to the identity {d.Key}, which no party has.")))
            .Concat(_entries.Where(e => !parties.Contains(e.Key)).SelectMany(e => e.Value.Select(v => (v.Line, $"the entry {v.Id} ({v.List}) belongs to the profile {e.Key}, which is not in the file."))))
            .Concat(_relations.Where(r => !parties.Contains(r.Key)).SelectMany(r => r.Value.Select(v => (v.Line, $"the relation '{v.Type}' to {v.Target} begins at the profile {r.Key}, which is not in the file."))));
        foreach (var (line, message) in lost.OrderBy(l => l.Line)) report.Add(_file, line, message);
    }

    public static bool IsSdn(string list) => list is "SDN List";

    private static bool IsWanted(XmlReader reader) => reader.LocalName switch
    {
        "DateOfIssue" or "ReferenceValueSets" or "Location" or "IDRegDocument" or "ProfileRelationship" or "SanctionsEntry" => true,
        "Alias" => reader.GetAttribute("Primary") == "true",
        _ => false,
    };

    private static void Add<T>(Dictionary<string, List<T>> index, string? key, T value)
    {
        key ??= "";
        if (!index.TryGetValue(key, out var values)) index[key] = values = new(1);
        values.Add(value);
    }
}
