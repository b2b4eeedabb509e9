using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Australia;

/// <summary>
/// Australia's consolidated list (DFAT), a workbook: one row for each name, whose reference is the party's number with a letter behind it.
/// Source: https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list.
/// </summary>
public sealed partial class DfatXlsx : IListFormat
{
    /// <inheritdoc/>
    public string Name => "au-dfat-xlsx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.AuDfat];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files)
    {
        if (files.Count != 1 || !XlsxRows.IsWorkbook(files[0])) return false;
        try
        {
            return XlsxRows.Header(files[0]) is { } header
                && header.Any(c => c.Trim().Equals("Reference", StringComparison.OrdinalIgnoreCase)) && header.Any(c => c.Contains("Name of Individual", StringComparison.OrdinalIgnoreCase));
        }
        catch (ListFormatException)
        {
            // A damaged workbook is of no format that can be told.
            return false;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        CsvHeader? header = null;
        // A workbook's strings are held anyway; its rows are little more than references to them.
        List<(string? Key, IReadOnlyList<string> Cells, long Row)> all = [];
        foreach (var (row, cells) in XlsxRows.Read(file))
        {
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (header is null) header = new(file.Name, row, cells, "Reference", "Name of Individual or Entity", "Type", "Name Type");
            else all.Add((Number(header.Cell(cells, "Reference")), cells, row));
        }
        foreach (var (id, rows) in CsvGroups.Read(() => all, line => report.Add(file.Name, line, "the row has no Reference.")))
        {
            report.Records += rows.Count;
            if (new DfatParty(list, id, header!, (line, message) => report.Add(file.Name, line, message)).Read(rows) is { } party) yield return party;
        }
    }

    /// <summary>The party's number in "2", "2a", "3128j1".</summary>
    private static string? Number(string? reference) => reference is not null && Digits().Match(reference) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"^\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
