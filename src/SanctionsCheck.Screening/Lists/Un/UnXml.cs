using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Un;

/// <summary>The United Nations Security Council consolidated list in XML. Source: https://www.un.org/sc/resources/sc-sanctions.xsd.</summary>
public sealed class UnXml : IListFormat
{
    private const string Root = "CONSOLIDATED_LIST";
    private static readonly HashSet<string> Records = new(StringComparer.Ordinal) { "INDIVIDUAL", "ENTITY" };

    /// <inheritdoc/>
    public string Name => "un-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.UnSc];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListXml.RootName(files[0]) == Root;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var records = ListXml.Records(file, Root, Records, root =>
        {
            var generated = root.GetAttribute("dateGenerated");
            if (DateOnly.TryParseExact(generated?.Length >= 10 ? generated[..10] : generated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                report.Published = date;
        });
        foreach (var (element, line) in records)
        {
            report.Records++;
            var id = element.Text("REFERENCE_NUMBER");
            if (id is null) report.Add(file.Name, line, $"{element.Name.LocalName} without REFERENCE_NUMBER.");
            else if (!seen.Add(id)) report.Add(file.Name, line, $"{id} stands in the file twice; the first counts.");
            else if (UnRecord.Read(list, id, element, message => report.Add(file.Name, line, message)) is { } party) yield return party;
        }
    }
}
