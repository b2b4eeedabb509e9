using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Custom;

/// <summary>
/// This product's own list format, for a firm's watch-lists and ownership data: a comma-separated file (UTF-8, quotes as in RFC 4180) with a header row.
/// Columns, in any order; only <c>id</c> and <c>name</c> must be there, and semicolons separate several values in a cell:
/// <list type="bullet">
/// <item><c>list</c>: blank, or the id of the list that the row belongs to;</item>
/// <item><c>id</c>: unique in the list; <c>type</c>: person, organisation, vessel, aircraft or unknown;</item>
/// <item><c>name</c>, <c>aliases</c>, <c>weak_aliases</c>, <c>former_names</c>: in any script;</item>
/// <item><c>country</c>: names or ISO 3166-1 alpha-2; <c>programmes</c>; <c>gender</c>: male or female; <c>title</c>;</item>
/// <item><c>birth_dates</c>: <c>1970</c>, <c>1970-05</c>, <c>1970-05-31</c>, <c>1970/1975</c>, with <c>~</c> before an approximate one; <c>birth_places</c>;</item>
/// <item><c>identifiers</c>: <c>type:value</c> or <c>type:value@country</c>, the type being one of imo, mmsi, call-sign, bic, lei, tax, registration, passport, … ;</item>
/// <item><c>addresses</c>: <c>text</c> or <c>text@country</c>;</item>
/// <item><c>links</c>: <c>relation:name of the other party</c> or <c>relation 60%:name</c>, the relation being one of owned-by, owns, controlled-by, controls, linked-to, acts-for;</item>
/// <item><c>nationalities</c>; <c>measures</c>: what the list imposes;</item>
/// <item><c>listed_on</c>, <c>delisted_on</c>: yyyy-MM-dd; <c>legal_basis</c>, <c>remarks</c>, <c>source_url</c>, <c>confidence</c>.</item>
/// </list>
/// A row that says what it is <b>not</b> is an entry of an allow-list, a known false positive: <c>not_list</c> and <c>not_id</c> name the listed party with which the
/// party of the row has been confused, <c>allowed_by</c> who decided, <c>allowed_on</c> when, <c>allowed_until</c> the last day on which it holds, <c>reason</c> why. All six
/// must be there, or the row is not used. A hit that such a row covers stays in every answer, marked, without effect. The row covers only questions with the same name,
/// and with the row's country, birth date and identifier where it gives them.
/// </summary>
public sealed class CustomCsv : IListFormat
{
    /// <inheritdoc/>
    public string Name => "custom-csv";

    /// <summary>Any list may be given in it.</summary>
    public IReadOnlyList<string> Lists { get; } = [];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files)
    {
        if (files.Count != 1) return false;
        var header = ListText.Probe(files[0]).Split('\r', '\n')[0].TrimStart('\ufeff');
        var columns = header.Split(',', ';', '\t', '|').Select(c => c.Trim(' ', '"')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return columns.Contains("name") && columns.Contains("id");
    }

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        foreach (var (rowList, party, line) in ReadAll(list, file, ListText.Open(file), report))
        {
            if (rowList != list) report.Add(file.Name, line, $"the row belongs to the list '{rowList}', not to {list}; it was not read.");
            else yield return party;
        }
    }

    /// <summary>Reads the parties of all lists in the file.</summary>
    internal static IEnumerable<(string List, Party Party, long Line)> ReadAll(string list, ListFile file, TextReader text, ListReport report)
    {
        using var records = new CsvRecords(text, file.Name);
        List<string> fields = [];
        if (!records.Read(fields)) throw new ListFormatException(file.Name, 0, "the file is empty.");
        var columns = CustomColumns.Read(file.Name, records.Line, fields);
        var seen = new HashSet<(string, string)>();
        while (records.Read(fields))
        {
            report.Records++;
            var line = records.Line;
            if (fields.Count != columns.Count)
                throw new ListFormatException(file.Name, line, $"expected {columns.Count} columns as in the header, found {fields.Count}.");
            var rowList = columns.Cell(fields, "list") ?? list;
            if (CustomRow.Read(rowList, columns, fields, message => report.Add(file.Name, line, message)) is not { } party) continue;
            if (seen.Add((rowList, party.Id))) yield return (rowList, party, line);
            else report.Add(file.Name, line, $"the id '{party.Id}' stands in the file twice; the first row counts.");
        }
    }
}
