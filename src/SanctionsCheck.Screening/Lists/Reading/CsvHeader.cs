using System.Collections.Frozen;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>The header row of a list in CSV, and where each column stands.</summary>
internal sealed class CsvHeader
{
    private readonly FrozenDictionary<string, int> _places;
    private readonly string _file;

    /// <summary>Reads the header.</summary>
    /// <exception cref="ListFormatException">A column that the format can't do without is missing.</exception>
    public CsvHeader(string file, long line, IReadOnlyList<string> header, params ReadOnlySpan<string> needed)
    {
        _file = file;
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++) places.TryAdd(header[i].Trim().TrimStart('\ufeff'), i);
        _places = places.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Names = [.. places.Keys];
        Count = header.Count;
        foreach (var column in needed)
        {
            if (!_places.ContainsKey(column)) throw new ListFormatException(file, line, $"the column '{column}' is missing; found {string.Join(", ", header.Take(12))} …");
        }
    }

    public int Count { get; }

    /// <summary>The columns' names, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Where a column stands, from 0.</summary>
    /// <exception cref="KeyNotFoundException">It is none of those.</exception>
    public int PlaceOf(string column) => _places[column];

    /// <summary>The cell of a column, cleaned; null where the column or its content is missing.</summary>
    public string? Cell(IReadOnlyList<string> fields, string column) =>
        _places.TryGetValue(column, out var place) && place < fields.Count ? ListValues.Clean(fields[place]) : null;

    /// <summary>Checks a row's length: a row that is short by trailing empty cells is whole, any other is not.</summary>
    /// <exception cref="ListFormatException">Cut off, or with more cells than the header.</exception>
    public void Check(IReadOnlyList<string> fields, CsvRecords records, int mayMiss = 0)
    {
        if (fields.Count <= Count && fields.Count >= Count - mayMiss) return;
        throw new ListFormatException(_file, records.Line, records.LineEnded
            ? $"expected {Count} columns as in the header, found {fields.Count}."
            : $"the file is cut off: expected {Count} columns, found {fields.Count} at its end.");
    }
}
