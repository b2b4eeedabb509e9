using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Pairs a word that one side writes as one and the other as several ("vanderbilt", "van der bilt").</summary>
internal static class JoinedWords
{
    public const int MaxJoined = 4;
    private const float Joined = .95f;
    private const int MaxText = 64;
    private const int Least = 4;

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
        var longQ = 0;
        for (var x = 1; x <= MaxJoined && i + x <= usedQ.Length && Free(q, usedQ, i + x - 1); x++)
        {
            longQ += q.Briefs[i + x - 1].Length;
            var longC = 0;
            for (var y = 1; y <= MaxJoined && j + y <= usedC.Length && Free(c, usedC, j + y - 1); y++)
            {
                longC += c.Briefs[j + y - 1].Length;
                if (x + y < 3 || x > 1 && y > 1) continue;
                // Texts of other lengths need not be written out, unless they are cut off.
                if (longQ != longC && longQ <= MaxText && longC <= MaxText) continue;
                if (!AreOne(q, i, x, c, j, y)) continue;
                var (wq, wc) = (Weight(q, i, x), Weight(c, j, y));
                sums.Add(Joined, (wq + wc) / 2);
                sums.Spelt = true;
                usedQ.Slice(i, x).Fill(true);
                usedC.Slice(j, y).Fill(true);
                pairs?.Add(new(i, x, j, y, Joined));
                return;
            }
        }
    }

    private static bool Free(PreparedName name, Span<bool> used, int i) =>
        !used[i] && name.Briefs[i].Kind is not (TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial);

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

    private static bool AreOne(PreparedName q, int i, int x, PreparedName c, int j, int y)
    {
        Span<char> a = stackalloc char[MaxText];
        Span<char> b = stackalloc char[MaxText];
        a = a[..Join(q, i, x, a)];
        return a.Length >= Least && a.SequenceEqual(b[..Join(c, j, y, b)]);
    }

    private static float Weight(PreparedName name, int at, int count)
    {
        var weight = 0f;
        for (var i = at; i < at + count; i++) weight += name.Briefs[i].Weight;
        return weight;
    }
}
