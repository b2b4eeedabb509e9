using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Canada;

/// <summary>
/// Canada's consolidated list of its autonomous sanctions in XML: root data-set. Element names changed in 2025 and again in 2026, when they became bilingual.
/// Source: https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx.
/// </summary>
public sealed class SemaXml : IListFormat
{
    private const string Root = "data-set";
    private static readonly HashSet<string> Records = new(StringComparer.Ordinal) { "record" };

    /// <inheritdoc/>
    public string Name => "ca-sema-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.CaSema];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListXml.RootName(files[0]) == Root;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, line) in ListXml.Records(file, Root, Records, _ => { }))
        {
            report.Records++;
            var record = new SemaRecord(element, message => report.Add(file.Name, line, message));
            var id = record.Id;
            if (!seen.Add(id))
            {
                report.Add(file.Name, line, $"schedule and item {id} stand in the file twice; the second is told apart by its name.");
                id = $"{id}:{record.PlainName}";
                if (!seen.Add(id)) continue;
            }
            if (record.Read(list, id) is { } party) yield return party;
        }
    }
}
