using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Cost of turning one sound key into another: a letter more or less, exchanged, or two swapped (restricted Damerau–Levenshtein).
/// Letters that romanisations exchange cost less.
/// </summary>
internal static class EditDistance
{
    /// <summary>What one letter more, less or exchanged costs at the most, and two letters swapped.</summary>
    public const int Whole = 10;

    private const int MaxLength = 40;
    private const int SoftGap = 7;

    /// <summary>What an exchange within a class of letters costs.</summary>
    private static ReadOnlySpan<byte> Exchanges => [6, 5, 5, 5, 6, 5, 5, 8, 5, Whole];

    private static readonly byte[] Gaps = [.. Enumerable.Range(0, 128).Select(static c => (byte)(PhoneticKey.IsVowel((char)c) || c == 'h' ? SoftGap : Whole))];

    /// <summary>The cost in tenths; anything above <paramref name="limit"/> if it is more than that.</summary>
    public static int Cost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (a.Length > MaxLength) a = a[..MaxLength];
        if (b.Length > MaxLength) b = b[..MaxLength];
        Strip(ref a, ref b);
        if (a.Length == 0) return Gap(b);
        if (b.Length == 0) return Gap(a);
        return Table(a, b, limit);
    }

    private static int Table(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        last[0] = 0;
        for (var j = 1; j < width; j++) last[j] = last[j - 1] + Gap(b[j - 1]);
        var bestBefore = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var letter = a[i];
            var (gap, kind) = (Gap(letter), LetterMask.ClassOf(letter));
            var left = now[0] = last[0] + gap;
            var best = left;
            for (var j = 1; j < width; j++)
            {
                var other = b[j - 1];
                var exchanged = last[j - 1] + (letter == other ? 0 : kind == LetterMask.ClassOf(other) ? Exchanges[kind] : Whole);
                left = Math.Min(exchanged, Math.Min(last[j] + gap, left + Gap(other)));
                if (i > 0 && j > 1 && letter == b[j - 2] && a[i - 1] == other) left = Math.Min(left, before[j - 2] + Whole);
                now[j] = left;
                best = Math.Min(best, left);
            }
            // Two letters swapped lead on from the row before.
            if (Math.Min(best, bestBefore + Whole) > limit) return limit + 1;
            bestBefore = best;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.Length];
    }

    /// <summary>True where two words differ in one letter more, less or exchanged, or in two neighbours swapped.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length) return IsOneSlip(b, a);
        if (b.Length - a.Length > 1) return false;
        var head = a.CommonPrefixLength(b);
        if (head == a.Length) return a.Length != b.Length;
        if (a.Length != b.Length) return a[head..].SequenceEqual(b[(head + 1)..]);
        if (a[(head + 1)..].SequenceEqual(b[(head + 1)..])) return true;
        return head + 1 < a.Length && a[head] == b[head + 1] && a[head + 1] == b[head] && a[(head + 2)..].SequenceEqual(b[(head + 2)..]);
    }

    /// <summary>Slips (a letter more, less, exchanged, or two swapped) that turn one text into the other; more than the limit if it is more than that.</summary>
    public static int Plain(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Strip(ref a, ref b);
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        if (a.Length == 0 || b.Length == 0) return Math.Max(a.Length, b.Length);
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // Only places that are no further apart than the limit matter.
            var (from, to) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            now[from - 1] = from == 1 ? i : limit + 1;
            var best = now[from - 1];
            for (var j = from; j <= to; j++)
            {
                var above = j < i + limit ? last[j] : limit + 1;
                var cost = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above, now[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                now[j] = cost;
                best = Math.Min(best, cost);
            }
            // Two letters swapped lead on from the row before, at a cost that is no less than this row's.
            if (best > limit) return limit + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return Math.Min(last[b.Length], limit + 1);
    }

    /// <summary>Takes off what both begin and end with: it costs nothing, and no other way of pairing is cheaper.</summary>
    private static void Strip(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }

    private static int Gap(char c) => c < 128 ? Gaps[c] : Whole;

    private static int Gap(ReadOnlySpan<char> letters)
    {
        var cost = 0;
        foreach (var c in letters) cost += Gap(c);
        return cost;
    }
}
