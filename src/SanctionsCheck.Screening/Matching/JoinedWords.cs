using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Pairs a word that one side writes as one and the other as several ("vanderbilt", "van der bilt").</summary>
internal static class JoinedWords
{
    public const int MaxJoined = 4;
    private const float Joined = .95f;
    private const int MaxText = 64;

    public static void Pair(PreparedName q, PreparedName c, Span<bool> usedQ, Span<bool> usedC, ref NameScorer.Sums sums, List<TokenPair>? pairs)
    {
        if (usedQ.IndexOf(false) < 0 || usedC.IndexOf(false) < 0) return;
        for (var i = 0; i < usedQ.Length; i++)
        {
            for (var j = 0; j < usedC.Length && !usedQ[i]; j++)
            {
                if (usedC[j]) continue;
                Try(q, c, usedQ, usedC, i, j, ref sums, pairs);
            }
        }
    }

    private static void Try(PreparedName q, PreparedName c, Span<bool> usedQ, Span<bool> usedC, int i, int j, ref NameScorer.Sums sums, List<TokenPair>? pairs)
    {
        Span<char> a = stackalloc char[MaxText];
        Span<char> b = stackalloc char[MaxText];
        var longQ = 0;
        for (var x = 1; x <= MaxJoined && i + x <= usedQ.Length && Free(q, usedQ, i + x - 1); x++)
        {
            longQ += q.Tokens[i + x - 1].Form.Length;
            var longC = 0;
            for (var y = 1; y <= MaxJoined && j + y <= usedC.Length && Free(c, usedC, j + y - 1); y++)
            {
                longC += c.Tokens[j + y - 1].Form.Length;
                if (x + y < 3 || x > 1 && y > 1) continue;
                // Texts of other lengths need not be written out, unless they are cut off.
                if (longQ != longC && longQ <= MaxText && longC <= MaxText) continue;
                var likeness = Likeness(a[..Join(q, i, x, a)], b[..Join(c, j, y, b)]);
                if (likeness == 0) continue;
                var (wq, wc) = (Weight(q, i, x), Weight(c, j, y));
                sums.Add(likeness, (wq + wc) / 2);
                sums.Spelt = true;
                usedQ.Slice(i, x).Fill(true);
                usedC.Slice(j, y).Fill(true);
                pairs?.Add(new(i, x, j, y, likeness));
                return;
            }
        }
    }

    private static bool Free(PreparedName name, Span<bool> used, int i) =>
        !used[i] && name.Tokens[i].Kind is not (TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial);

    private static int Join(PreparedName name, int at, int count, Span<char> text)
    {
        var length = 0;
        for (var i = at; i < at + count; i++)
        {
            var form = name.Tokens[i].Form;
            if (length + form.Length > text.Length) return length;
            form.CopyTo(text[length..]);
            length += form.Length;
        }
        return length;
    }

    private static float Likeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        return a.Length >= 4 && a.SequenceEqual(b) ? Joined : 0;
    }

    private static float Weight(PreparedName name, int at, int count)
    {
        var weight = 0f;
        for (var i = at; i < at + count; i++) weight += name.Tokens[i].Weight;
        return weight;
    }
}
