namespace SanctionsCheck.Exposure.Goods;

/// <summary>Edit distance of words, as far as it is of use here.</summary>
internal static class EditDistance
{
    private const int MaxLength = 48;

    /// <summary>True where at most two letters were put in, left out, changed or swapped with their neighbour.</summary>
    public static bool AtMostTwo(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        if (Math.Abs(a.Length - b.Length) > 2 || a.Length > MaxLength || b.Length > MaxLength)
            return false;
        Span<int> before = stackalloc int[MaxLength + 1], last = stackalloc int[MaxLength + 1], row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = row[0];
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                best = Math.Min(best, row[j]);
            }
            if (best > 2)
                return false;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length] <= 2;
    }
}
