using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Files;

/// <summary>What the columns of a file stand for.</summary>
/// <param name="Headers">The headers as written.</param>
/// <param name="Names">For each header the column that it stands for; null where it is none and passes through to the results.</param>
public sealed record ColumnMap(ImmutableArray<string> Headers, ImmutableArray<string?> Names)
{
    private readonly FrozenDictionary<string, int> _places = Enumerable.Range(0, Names.Length).Where(i => Names[i] is not null)
        .ToFrozenDictionary(i => Names[i]!, i => i, StringComparer.Ordinal);

    /// <summary>Places of the columns that are not read and pass through.</summary>
    public IEnumerable<int> Extra => Enumerable.Range(0, Names.Length).Where(i => Names[i] is null);

    /// <summary>Place of a column; −1 where the file does not have it.</summary>
    public int this[string name] => _places.GetValueOrDefault(name, -1);

    /// <summary>Maps the headers of a file.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="declared">What the sender says that they stand for.</param>
    /// <exception cref="TradeFileException">A column that must be there is missing, or one stands there twice.</exception>
    public static ColumnMap Of(ImmutableArray<string> headers, FileDeclaration declared)
    {
        var map = Match(headers, declared);
        var missing = TradeColumns.Required.Where(r => map[r] < 0).ToList();
        if (missing.Count == 0) return map;
        throw new TradeFileException(FileProblems.MissingColumn,
            $"The header has no column {string.Join(" and no column ", missing)}; it has: {Show(headers)}.",
            $"Name the columns of the two sides exporter and importer (seller and buyer are understood), or say in {{name}}.mapping.json which they are.");
    }

    /// <summary>True where the texts name the two sides of a trade, and so are a header.</summary>
    internal static bool IsHeader(ImmutableArray<string> headers, FileDeclaration declared) =>
        Places(headers, declared, out _) is var places && TradeColumns.Required.All(places.ContainsKey);

    /// <summary>How many headers are understood.</summary>
    internal static int Understood(ImmutableArray<string> headers, FileDeclaration declared) => Places(headers, declared, out _).Count;

    private static ColumnMap Match(ImmutableArray<string> headers, FileDeclaration declared)
    {
        var places = Places(headers, declared, out var twice);
        if (twice is not null) throw twice;
        var names = new string?[headers.Length];
        foreach (var (column, place) in places) names[place.Index] = column;
        return new(headers, [.. names]);
    }

    private static Dictionary<string, (int Index, int Rank)> Places(ImmutableArray<string> headers, FileDeclaration declared, out TradeFileException? twice)
    {
        twice = null;
        var places = new Dictionary<string, (int Index, int Rank)>(StringComparer.Ordinal);
        for (var i = 0; i < headers.Length; i++)
        {
            if (Meaning(headers[i], declared) is not { } meaning) continue;
            if (!places.TryGetValue(meaning.Name, out var other) || meaning.Rank < other.Rank) places[meaning.Name] = (i, meaning.Rank);
            else if (meaning.Rank == other.Rank)
            {
                twice = new TradeFileException(FileProblems.DuplicateColumn, $"Columns {other.Index + 1} and {i + 1} both read as {meaning.Name}.",
                    "Rename one of them, or say in a mapping file which one counts.");
            }
        }
        return places;
    }

    private static (string Name, int Rank)? Meaning(string header, FileDeclaration declared)
    {
        if (!declared.Columns.TryGetValue(header, out var column)) return TradeColumns.Find(header);
        return column.Length == 0 ? null : (column, -1);
    }

    private static string Show(ImmutableArray<string> headers) =>
        string.Join(", ", headers.Take(40).Select(h => RowFault.Shorten(h))) + (headers.Length > 40 ? $" and {headers.Length - 40} more" : "");
}
