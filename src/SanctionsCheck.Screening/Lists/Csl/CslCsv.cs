using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Csl;

/// <summary>
/// The US Consolidated Screening List in CSV: one row for each entry of thirteen lists of Commerce, State and Treasury, named in the column source.
/// Editions before 2020 have no column _id. Source: https://www.trade.gov/consolidated-screening-list.
/// </summary>
public sealed partial class CslCsv : IListFormat
{
    /// <inheritdoc/>
    public string Name => "us-csl-csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.UsCsl];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && Header().IsMatch(ListText.Probe(files[0]).TrimStart('\ufeff'));

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        using var records = new CsvRecords(ListText.Open(file), file.Name);
        List<string> fields = [];
        if (!records.Read(fields)) throw new ListFormatException(file.Name, 0, "the file is empty.");
        var header = new CsvHeader(file.Name, records.Line, fields, "source", "name", "entity_number", "programs", "addresses", "alt_names", "ids");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (records.Read(fields))
        {
            header.Check(fields, records);
            var line = records.Line;
            if (header.Cell(fields, "source") == "source")
            {
                report.Add(file.Name, line, "the header stands in the file again; it was not read as a party.");
                continue;
            }
            report.Records++;
            var row = fields;
            var id = CslRow.IdOf(column => header.Cell(row, column));
            // The same entry may stand there twice: neither is dropped.
            var times = seen[id] = seen.GetValueOrDefault(id) + 1;
            if (times > 1) id = string.Create(CultureInfo.InvariantCulture, $"{id}/{times}");
            if (CslRow.Read(list, id, column => header.Cell(row, column), message => report.Add(file.Name, line, message)) is { } party) yield return party;
        }
    }

    [GeneratedRegex("^\"?(?:_id\"?,\"?)?source\"?,\"?entity_number\"?,", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
