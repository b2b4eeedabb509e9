using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>
/// OFAC's SDN_ADVANCED.XML and CONS_ADVANCED.XML: root Sanctions, in the namespaces of before and since 2024. It is read twice: programmes, dates and relations
/// stand after the parties that they belong to, so the first reading collects those, the second makes the parties, one at a time.
/// Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas.
/// </summary>
public sealed class OfacAdvancedXml : IListFormat
{
    internal const string Root = "Sanctions";

    /// <inheritdoc/>
    public string Name => "ofac-advanced-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.OfacSdn, ListIds.OfacConsolidated];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListXml.RootName(files[0]) == Root;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var index = AdvancedIndex.Read(file, report);
        index.ThrowIfOtherList(list);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var identities = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, line) in ListXml.Records(file, Root, reader => reader.LocalName == "DistinctParty", _ => { }))
        {
            report.Records++;
            var id = element.Attr("FixedRef");
            if (id is null) report.Add(file.Name, line, "DistinctParty without FixedRef.");
            else if (!seen.Add(id)) report.Add(file.Name, line, $"DistinctParty {id} stands in the file twice; the first counts.");
            else if (new AdvancedParty(list, id, index, identities, message => report.Add(file.Name, line, message)).Read(element) is { } party) yield return party;
        }
        index.ReportUnjoined(seen, identities, report);
    }
}
