using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Pairs a word that one side writes as one and the other as several ("vanderbilt", "van der bilt").</summary>
internal static class JoinedWords
{
    public const int MaxJoined = 4;
    private const float Joined = .95f;
    private const int Least = 4;
    /// <summary>The most letters of such a word.</summary>
    private const int Most = 64;

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
        if (!Free(q, usedQ, i) || !Free(c, usedC, j)) return;
        var (x, y) = (1, Written(q, i, c, j, usedC));
        if (y == 0) (x, y) = (Written(c, j, q, i, usedQ), 1);
        if (x == 0) return;
        sums.Add(Joined, (Weight(q, i, x) + Weight(c, j, y)) / 2);
        sums.Spelt = true;
        usedQ.Slice(i, x).Fill(true);
        usedC.Slice(j, y).Fill(true);
        pairs?.Add(new(i, x, j, y, Joined));
    }

    /// <summary>As how many words the other name writes a word, from one of its words on; 0 if it does not.</summary>
    private static int Written(PreparedName one, int at, PreparedName several, int from, Span<bool> used)
    {
        var (length, sum) = (one.Briefs[at].Length, several.Briefs[from].Length);
        if (length is < Least or > Most) return 0;
        for (var count = 2; count <= MaxJoined && sum < length && from + count <= used.Length && Free(several, used, from + count - 1); count++)
        {
            sum += several.Briefs[from + count - 1].Length;
            if (sum == length && AreOne(one.Tokens[at].Form, several, from, count)) return count;
        }
        return 0;
    }

    private static bool Free(PreparedName name, Span<bool> used, int i) =>
        !used[i] && name.Briefs[i].Kind is not (TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial);

    private static bool AreOne(ReadOnlySpan<char> word, PreparedName several, int from, int count)
    {
        foreach (var part in several.Tokens.AsSpan(from, count))
        {
            if (!word.StartsWith(part.Form)) return false;
            word = word[part.Form.Length..];
        }
        return true;
    }

    private static float Weight(PreparedName name, int at, int count)
    {
        var weight = 0f;
        for (var i = at; i < at + count; i++) weight += name.Briefs[i].Weight;
        return weight;
    }
}
