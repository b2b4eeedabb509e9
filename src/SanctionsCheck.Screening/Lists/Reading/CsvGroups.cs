using System.Runtime.InteropServices;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>
/// Rows of which several make one party. They mostly stand together, but not always: the file is read twice, first to count the rows of each party, then to
/// gather them, and a party is given as soon as its last row has come. So only parties that are not complete yet are held. Both readings must find the same keys:
/// where they don't, a party would come without some of its rows, and the file is refused.
/// </summary>
internal static class CsvGroups
{
    /// <summary>The parties' rows in the order in which parties become complete; rows without a key are reported.</summary>
    /// <param name="keys">Reads the keys from the file's start; null for a row that has none.</param>
    /// <param name="rows">Reads the file from its start: key, fields and line.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="noKey">Gets the line of a row without a key.</param>
    /// <exception cref="ListFormatException">The two readings don't find the same keys.</exception>
    public static IEnumerable<(string Key, List<(string[] Fields, long Line)> Rows)> Read(
        IEnumerable<string?> keys, IEnumerable<(string? Key, IReadOnlyList<string> Fields, long Line)> rows, string file, Action<long> noKey)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (key is not null) CollectionsMarshal.GetValueRefOrAddDefault(left, key, out _)++;
        }
        var open = new Dictionary<string, List<(string[], long)>>(StringComparer.Ordinal);
        foreach (var (key, fields, line) in rows)
        {
            if (key is null)
            {
                noKey(line);
                continue;
            }
            if (!open.TryGetValue(key, out var group)) open[key] = group = [];
            group.Add(([.. fields], line));
            if (!left.TryGetValue(key, out var missing)) throw new ListFormatException(file, line, $"the file was read twice, and only the second reading found a row more of '{key}'.");
            if (missing > 1)
            {
                left[key] = missing - 1;
                continue;
            }
            left.Remove(key);
            open.Remove(key);
            yield return (key, group);
        }
        foreach (var (key, missing) in left) throw new ListFormatException(file, 0, $"the file was read twice, and only the first reading found {missing} rows of '{key}'.");
    }
}
