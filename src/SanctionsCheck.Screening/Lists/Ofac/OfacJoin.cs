namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>The rows of a file that belong to parties of another, by party number.</summary>
internal sealed class OfacJoin
{
    // A row's fields as one text: of each file but the first all rows are held, and one text is a third of six.
    private const char Separator = '\u001f';
    private readonly Dictionary<int, List<(string Fields, long Line)>> _rows = [];

    public OfacJoin(ListFile? file, int columns, ListReport report)
    {
        File = file;
        if (file is null) return;
        foreach (var (party, fields, line) in OfacRows.Read(file, columns, line => report.Add(file.Name, line, "the file ends inside its last column; rows after it may be missing.")))
        {
            if (!_rows.TryGetValue(party, out var rows)) _rows[party] = rows = new(1);
            rows.Add((string.Join(Separator, fields), line));
        }
    }

    /// <summary>The file; null where the set has none.</summary>
    public ListFile? File { get; }

    public IEnumerable<(string[] Fields, long Line)> Of(int party) => _rows.TryGetValue(party, out var rows) ? rows.Select(r => (r.Fields.Split(Separator), r.Line)) : [];

    /// <summary>Reports the rows whose party did not come, in file order.</summary>
    public void ReportUnjoined(HashSet<int> parties, ListReport report, Func<string[], int, string> message)
    {
        if (File is null) return;
        var unjoined = _rows.Where(r => !parties.Contains(r.Key)).SelectMany(r => r.Value.Select(row => (Party: r.Key, Fields: row.Fields.Split(Separator), row.Line)));
        foreach (var (party, fields, line) in unjoined.OrderBy(r => r.Line)) report.Add(File.Name, line, message(fields, party));
    }
}
