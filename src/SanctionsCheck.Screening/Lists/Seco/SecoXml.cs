using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Seco;

/// <summary>
/// Switzerland's consolidated list (SECO) in XML: root swiss-sanctions-list. It is read twice, because places stand after the targets that refer to them.
/// Targets that were taken off stay in the file, with the day. Source: https://www.seco.admin.ch (search for sanctions: SESAM).
/// </summary>
public sealed class SecoXml : IListFormat
{
    internal const string Root = "swiss-sanctions-list";

    /// <inheritdoc/>
    public string Name => "ch-seco-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.ChSeco];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListXml.RootName(files[0]) == Root;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var index = SecoIndex.Read(file);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var records = ListXml.Records(file, Root, reader => reader.LocalName == "target", root =>
        {
            if (DateOnly.TryParseExact(root.GetAttribute("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) report.Published = date;
        });
        foreach (var (element, line) in records)
        {
            report.Records++;
            var id = element.Attr("ssid");
            if (id is null) report.Add(file.Name, line, "target without ssid.");
            else if (!seen.Add(id)) report.Add(file.Name, line, $"target {id} stands in the file twice; the first counts.");
            else if (new SecoTarget(list, id, index, message => report.Add(file.Name, line, message)).Read(element) is { } party) yield return party;
        }
    }
}
