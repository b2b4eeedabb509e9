using System.Buffers;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Pairs a word with the words whose first letters it is made of ("PLA", "People's Liberation Army"; "JC", "Jean-Claude").</summary>
internal static class Acronyms
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private const int Least = 3;
    public const int Most = 7;
    private const float Likeness = .82f;
    private const float PerLetter = .02f;

    public static void Pair(PreparedName q, PreparedName c, Span<bool> usedQ, Span<bool> usedC, bool person, ref NameScorer.Sums sums, List<TokenPair>? pairs)
    {
        if (person && sums.Pairs == 0) return;
        for (var i = 0; i < usedQ.Length; i++)
        {
            if (usedQ[i] || !q.Briefs[i].IsAcronym(person) || Find(q.Tokens[i].Form, c, usedC) is not ( >= 0 and var at, var count)) continue;
            Add(q, c, i, 1, at, count, usedQ, usedC, ref sums, pairs);
        }
        for (var j = 0; j < usedC.Length; j++)
        {
            if (usedC[j] || !c.Briefs[j].IsAcronym(person) || Find(c.Tokens[j].Form, q, usedQ) is not ( >= 0 and var at, var count)) continue;
            Add(q, c, at, count, j, 1, usedQ, usedC, ref sums, pairs);
        }
    }

    /// <summary>True for a word that may be made of first letters. Between people only what can't be spoken.</summary>
    public static bool IsAcronym(NameToken token, bool person) =>
        token.Kind == TokenKind.Word && !token.Abjad && token.Form.Length <= Most
        && (person ? token.Form.Length is 2 or 3 && token.Form.AsSpan().IndexOfAny(Vowels) < 0 : token.Form.Length >= Least && !token.Known);

    /// <summary>True for words whose first letters make an acronym.</summary>
    public static bool Counts(TokenKind kind) => kind is not (TokenKind.Stop or TokenKind.Particle or TokenKind.LegalForm or TokenKind.Number or TokenKind.Honorific);

    /// <summary>The first words of a name, apart from stop words, if they are free and begin with these letters.</summary>
    private static (int At, int Count) Find(string letters, PreparedName name, Span<bool> used)
    {
        var (first, k) = (-1, 0);
        for (var j = 0; j < used.Length; j++)
        {
            if (!Counts(name.Briefs[j].Kind)) continue;
            if (used[j] || name.Briefs[j].First != letters[k]) return (-1, 0);
            if (first < 0) first = j;
            if (++k == letters.Length) return (first, j + 1 - first);
        }
        return (-1, 0);
    }

    private static void Add(
        PreparedName q, PreparedName c, int i, int qCount, int j, int cCount, Span<bool> usedQ, Span<bool> usedC, ref NameScorer.Sums sums, List<TokenPair>? pairs)
    {
        var (weightQ, weightC) = (0f, 0f);
        for (var x = i; x < i + qCount; x++) weightQ += q.Briefs[x].Weight;
        for (var y = j; y < j + cCount; y++) weightC += c.Briefs[y].Weight;
        var likeness = Likeness + PerLetter * Math.Max(qCount, cCount);
        sums.Add(likeness, (weightQ + weightC) / 2);
        sums.Spelt = true;
        usedQ.Slice(i, qCount).Fill(true);
        usedC.Slice(j, cCount).Fill(true);
        pairs?.Add(new(i, qCount, j, cCount, likeness));
    }
}
