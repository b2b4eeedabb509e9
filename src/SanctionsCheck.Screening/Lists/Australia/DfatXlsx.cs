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
    private const string Reference = "Reference";

    /// <inheritdoc/>
    public string Name => "au-dfat-xlsx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.AuDfat];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files)
    {
        if (files.Count != 1 || !XlsxBook.IsWorkbook(files[0])) return false;
        try
        {
            return XlsxBook.Header(files[0]) is { } header
                && header.Any(c => c.Trim().Equals(Reference, StringComparison.OrdinalIgnoreCase)) && header.Any(c => c.Contains("Name of Individual", StringComparison.OrdinalIgnoreCase));
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
        using var book = new XlsxBook(file);
        if (book.Rows().FirstOrDefault(r => !IsBlank(r.Cells)) is not { Cells: { } names, Row: var first }) yield break;
        var header = new CsvHeader(file.Name, first, names, Reference, "Name of Individual or Entity", "Type", "Name Type");
        var place = header.PlaceOf(Reference);
        var keys = book.Rows(only: place).SkipWhile(r => r.Row != first).Skip(1).Select(r => Number(r.Cells.ElementAtOrDefault(place)));
        var rows = book.Rows().SkipWhile(r => r.Row != first).Skip(1).Where(r => !IsBlank(r.Cells)).Select(r => (Number(r.Cells.ElementAtOrDefault(place)), (IReadOnlyList<string>)r.Cells, r.Row));
        foreach (var (id, group) in CsvGroups.Read(keys, rows, file.Name, line => report.Add(file.Name, line, "the row has no Reference.")))
        {
            report.Records += group.Count;
            if (new DfatParty(list, id, header, (line, message) => report.Add(file.Name, line, message)).Read(group) is { } party) yield return party;
        }
    }

    private static bool IsBlank(List<string> cells) => cells.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>The party's number in "2", "2a", "3128j1".</summary>
    private static string? Number(string? reference) => reference is not null && Digits().Match(ListValues.Clean(reference) ?? "") is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"^\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
