using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac.Enhanced;

/// <summary>
/// OFAC's SDN_ENHANCED.XML and CONS_ENHANCED.XML, and the Sanctions List Service's own exports in the same schema: root sanctionsData.
/// Source: https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML.xsd.
/// </summary>
public sealed class OfacEnhancedXml : IListFormat
{
    private const string Root = "sanctionsData";
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "publicationInfo", "referenceValues", "featureTypes", "entity" };

    /// <inheritdoc/>
    public string Name => "ofac-enhanced-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.OfacSdn, ListIds.OfacConsolidated];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListXml.RootName(files[0]) == Root;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (parties, sdn) = (0, 0);
        foreach (var (element, line) in ListXml.Records(file, Root, Elements, _ => { }))
        {
            if (element.Name.LocalName == "publicationInfo")
            {
                if (element.Text("dataAsOf") is { Length: >= 10 } asOf && DateOnly.TryParseExact(asOf[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    report.Published = day;
                continue;
            }
            if (element.Name.LocalName != "entity") continue;
            report.Records++;
            var id = element.Attr("id");
            if (id is null) report.Add(file.Name, line, "entity without id.");
            else if (!seen.Add(id)) report.Add(file.Name, line, $"entity {id} stands in the file twice; the first counts.");
            else if (EnhancedEntity.Read(list, id, element, message => report.Add(file.Name, line, message)) is { } party)
            {
                parties++;
                if (element.Texts("sanctionsLists", "sanctionsList").Contains("SDN List")) sdn++;
                yield return party;
            }
        }
        OfacParties.ThrowIfOtherList(list, file.Name, parties, parties - sdn);
    }
}
