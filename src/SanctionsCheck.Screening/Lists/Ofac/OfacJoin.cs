namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>
/// The rows of a file that belong to parties of another, by party number. OFAC writes all its files in the order of these numbers, so both are read side by side,
/// and no more is held than the rows of the party at hand, and those that belong to none so far. A file in another order is held as a whole.
/// </summary>
internal sealed class OfacJoin : IDisposable
{
    // A row that waits is held as one text: that is a third of six.
    private const char Separator = '\u001f';
    private readonly Dictionary<int, List<(string Fields, long Line)>> _waiting = [];
    private readonly IEnumerator<(int Party, string[] Fields, long Line)> _rows;
    private readonly ListReport _report;
    private bool _more;

    /// <summary>Looks whether all rows are whole, and in order.</summary>
    /// <exception cref="ListFormatException">One is not whole.</exception>
    public OfacJoin(ListFile? file, int columns, ListReport report)
    {
        (File, _report) = (file, report);
        var ordered = file is null || IsOrdered(file, columns);
        _rows = (file is null ? [] : OfacRows.Read(file, columns, _ => { })).GetEnumerator();
        _more = _rows.MoveNext();
        for (; !ordered && _more; _more = _rows.MoveNext()) Hold(_rows.Current);
    }

    /// <summary>The file; null where the set has none.</summary>
    public ListFile? File { get; }

    /// <summary>The rows of a party, in file order. They are given once.</summary>
    public IReadOnlyList<(string[] Fields, long Line)> Of(int party)
    {
        List<(string[], long)> rows = [];
        if (_waiting.Remove(party, out var early)) rows.AddRange(early.Select(r => (r.Fields.Split(Separator), r.Line)));
        Pass(party, rows);
        return rows;
    }

    /// <summary>Once all parties have come: reports the rows that none has asked for, in file order.</summary>
    public void ReportUnjoined(Func<string[], int, string> message)
    {
        if (File is null) return;
        foreach (var (party, fields, line) in _waiting.SelectMany(w => w.Value.Select(r => (w.Key, r.Fields, r.Line))).OrderBy(r => r.Line))
            _report.Add(File.Name, line, message(fields.Split(Separator), party));
        for (; _more; _more = _rows.MoveNext()) _report.Add(File.Name, _rows.Current.Line, message(_rows.Current.Fields, _rows.Current.Party));
    }

    public void Dispose() => _rows.Dispose();

    /// <summary>Reads on over the rows of a party, which are added to <paramref name="found"/>; those of parties before it wait.</summary>
    private void Pass(int party, List<(string[], long)> found)
    {
        for (; _more && _rows.Current.Party <= party; _more = _rows.MoveNext())
        {
            var (owner, fields, line) = _rows.Current;
            if (owner == party) found.Add((fields, line));
            else Hold(_rows.Current);
        }
    }

    private void Hold((int Party, string[] Fields, long Line) row)
    {
        if (!_waiting.TryGetValue(row.Party, out var rows)) _waiting[row.Party] = rows = new(1);
        rows.Add((string.Join(Separator, row.Fields), row.Line));
    }

    private bool IsOrdered(ListFile file, int columns)
    {
        var (ordered, last) = (true, 0);
        foreach (var (party, _, _) in OfacRows.Read(file, columns, line => _report.Add(file.Name, line, "the file ends inside its last column; rows after it may be missing.")))
        {
            ordered &= party >= last;
            last = party;
        }
        return ordered;
    }
}
