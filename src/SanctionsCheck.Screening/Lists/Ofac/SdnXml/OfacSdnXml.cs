using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac.SdnXml;

/// <summary>
/// OFAC's SDN.XML and CONSOLIDATED.XML: root sdnList, in the namespaces of before and since 2024. It has neither listing dates nor relations but those in the
/// remarks. Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas.
/// </summary>
public sealed class OfacSdnXml : IListFormat
{
    private const string Root = "sdnList";
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "publshInformation", "sdnEntry" };

    /// <inheritdoc/>
    public string Name => "ofac-sdn-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.OfacSdn, ListIds.OfacConsolidated];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListXml.RootName(files[0]) == Root;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int? expected = null;
        var (parties, nonSdn) = (0, 0);
        foreach (var (element, line) in ListXml.Records(file, Root, Elements, _ => { }))
        {
            if (element.Name.LocalName == "publshInformation")
            {
                if (DateOnly.TryParseExact(element.Text("Publish_Date"), "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published)) report.Published = published;
                if (int.TryParse(element.Text("Record_Count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) expected = count;
                continue;
            }
            report.Records++;
            var id = element.Text("uid");
            if (id is null) report.Add(file.Name, line, "sdnEntry without uid.");
            else if (!seen.Add(id)) report.Add(file.Name, line, $"sdnEntry {id} stands in the file twice; the first counts.");
            else if (SdnEntry.Read(list, id, element, message => report.Add(file.Name, line, message)) is { } party)
            {
                parties++;
                if (OfacParties.IsNonSdn(party)) nonSdn++;
                yield return party;
            }
        }
        if (expected is { } stated && stated != report.Records)
            report.Add(file.Name, 0, $"Record_Count says {stated:N0}, the file holds {report.Records:N0} entries.");
        OfacParties.ThrowIfOtherList(list, file.Name, parties, nonSdn);
    }
}
