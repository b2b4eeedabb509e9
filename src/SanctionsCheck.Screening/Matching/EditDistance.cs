using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Cost of turning one sound key into another: a letter more or less, exchanged, or two swapped (restricted Damerau–Levenshtein).
/// Letters that romanisations exchange cost less.
/// </summary>
internal static class EditDistance
{
    private const int MaxLength = 40;

    /// <summary>What an exchange within a class of letters costs.</summary>
    private static ReadOnlySpan<float> Exchanges => [.6f, .5f, .5f, .5f, .6f, .5f, .5f, .8f, .5f, 1f];

    /// <summary>The cost; anything above <paramref name="limit"/> if it is more than that.</summary>
    public static float Cost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float limit) => Cost(a, b, limit, early: false);

    /// <summary>The same, given up as soon as no way on is within the limit.</summary>
    public static float CostWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float limit) => Cost(a, b, limit, early: true);

    private static float Cost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float limit, bool early)
    {
        if (a.Length > MaxLength) a = a[..MaxLength];
        if (b.Length > MaxLength) b = b[..MaxLength];
        Span<float> rows = stackalloc float[3 * (MaxLength + 1)];
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        last[0] = 0;
        for (var j = 1; j < width; j++) last[j] = last[j - 1] + Gap(b[j - 1]);
        var bestBefore = 0f;
        for (var i = 1; i <= a.Length; i++)
        {
            var gap = Gap(a[i - 1]);
            var best = now[0] = last[0] + gap;
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(last[j - 1] + Exchange(a[i - 1], b[j - 1]), Math.Min(last[j] + gap, now[j - 1] + Gap(b[j - 1])));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                now[j] = cost;
                best = Math.Min(best, cost);
            }
            // Two letters swapped lead on from the row before.
            if (best > limit + 1 || early && Math.Min(best, bestBefore + 1) > limit) return limit + 1;
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
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var best = now[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                now[j] = cost;
                best = Math.Min(best, cost);
            }
            if (best > limit) return limit + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.Length];
    }

    private static float Gap(char c) => PhoneticKey.IsVowel(c) || c == 'h' ? .7f : 1f;

    private static float Exchange(char a, char b)
    {
        if (a == b) return 0;
        var k = LetterMask.ClassOf(a);
        if (k != LetterMask.ClassOf(b) || k == 9) return 1;
        return Exchanges[k];
    }
}
