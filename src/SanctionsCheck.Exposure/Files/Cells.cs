using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Files;

/// <summary>The cells of a row by the names of their columns.</summary>
internal readonly ref struct Cells(CsvRowReader row, ColumnMap columns)
{
    /// <summary>The header under which a column stands in the file.</summary>
    public string Header(string name) => columns[name] is >= 0 and var i ? columns.Headers[i] : name;

    /// <summary>A cell's text; null where it is empty or the file lacks the column.</summary>
    public string? One(string name)
    {
        var i = columns[name];
        if (i < 0) return null;
        var text = row.Field(i).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The values in a cell, empty ones left out.</summary>
    public ImmutableArray<string> Many(string name) =>
        One(name) is { } text ? [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>The values in a cell with empty ones in their places, so that they can be paired with another cell's.</summary>
    public ImmutableArray<string> Places(string? name) =>
        name is not null && One(name) is { } text ? [.. text.Split(';', StringSplitOptions.TrimEntries)] : [];
}
