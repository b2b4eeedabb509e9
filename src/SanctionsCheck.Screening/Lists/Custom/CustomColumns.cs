using System.Collections.Frozen;

namespace SanctionsCheck.Screening.Lists.Custom;

/// <summary>The header of a custom list and where each column stands.</summary>
internal sealed class CustomColumns
{
    /// <summary>All columns, in the order in which the documentation names them. Only <c>id</c> and <c>name</c> must be there.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "list", "id", "type", "name", "aliases", "weak_aliases", "former_names", "country", "programmes", "birth_dates", "birth_places", "gender",
        "title", "identifiers", "addresses", "links", "legal_basis", "listed_on", "delisted_on", "remarks", "source_url", "confidence",
        "nationalities", "measures", "not_list", "not_id", "allowed_by", "allowed_on", "allowed_until", "reason",
    ];

    private readonly FrozenDictionary<string, int> _places;

    private CustomColumns(FrozenDictionary<string, int> places) => _places = places;

    public int Count => _places.Count;

    /// <summary>Reads the header.</summary>
    /// <exception cref="ListFormatException">A column is unknown, missing or there twice, or the delimiter is not a comma.</exception>
    public static CustomColumns Read(string file, long line, IReadOnlyList<string> header)
    {
        if (header.Count == 1 && header[0].IndexOfAny([';', '\t', '|']) is >= 0 and var at)
            throw new ListFormatException(file, line, $"expected commas between the columns, found '{header[0][at]}'. Semicolons separate several values inside a cell.");
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++)
        {
            if (!Known.Contains(header[i].Trim(), StringComparer.OrdinalIgnoreCase))
                throw new ListFormatException(file, line, $"column {i + 1} is '{header[i]}', which is not one of {string.Join(", ", Known)}.");
            if (!places.TryAdd(header[i].Trim(), i)) throw new ListFormatException(file, line, $"the column '{header[i]}' is there twice.");
        }
        foreach (var needed in new[] { "id", "name" })
        {
            if (!places.ContainsKey(needed)) throw new ListFormatException(file, line, $"the column '{needed}' is missing.");
        }
        return new(places.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The cell of a column; null where the column or its content is missing.</summary>
    public string? Cell(IReadOnlyList<string> fields, string column) =>
        _places.TryGetValue(column, out var place) && fields[place].Trim() is { Length: > 0 } cell ? cell : null;

    /// <summary>The values of a cell, which semicolons separate.</summary>
    public IEnumerable<string> Values(IReadOnlyList<string> fields, string column) =>
        Cell(fields, column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
