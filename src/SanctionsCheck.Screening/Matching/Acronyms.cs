using System.Buffers;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Pairs a word with the words whose first letters it is made of ("PLA", "People's Liberation Army"; "JC", "Jean-Claude").</summary>
internal static class Acronyms
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private const int Least = 3;
    private const int Few = 4;
    public const int Most = 7;
    private const float Likeness = .82f;
    private const float PerLetter = .02f;
    /// <summary>The same of a few letters that stand for names alone, among which there is no word of trade: so begin the names of many people.</summary>
    private const float OfNames = .68f;

    public static void Pair(PreparedName q, PreparedName c, Span<bool> usedQ, Span<bool> usedC, bool person, ref NameScorer.Sums sums, List<TokenPair>? pairs)
    {
        if (person && sums.Pairs == 0) return;
        for (var i = 0; i < usedQ.Length; i++)
        {
            if (usedQ[i] || !q.Briefs[i].IsAcronym(person) || Find(q.Tokens[i].Form, c, usedC) is not ( >= 0 and var at, var count) || IsOneOfNames(q, i, usedQ)) continue;
            Add(q, c, i, 1, at, count, usedQ, usedC, person, ref sums, pairs);
        }
        for (var j = 0; j < usedC.Length; j++)
        {
            if (usedC[j] || !c.Briefs[j].IsAcronym(person) || Find(c.Tokens[j].Form, q, usedQ) is not ( >= 0 and var at, var count) || IsOneOfNames(c, j, usedC)) continue;
            Add(q, c, at, count, j, 1, usedQ, usedC, person, ref sums, pairs);
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

    /// <summary>True where another name proper is left over beside a short word ("Am, John Top"): then it is a name, too.</summary>
    private static bool IsOneOfNames(PreparedName name, int at, ReadOnlySpan<bool> used)
    {
        for (var i = 0; i < used.Length; i++)
        {
            if (i != at && !used[i] && name.Tokens[i] is { Kind: TokenKind.Word, Known: true }) return true;
        }
        return false;
    }

    private static bool HasTrade(PreparedName name, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (name.Briefs[i].Kind is TokenKind.Generic or TokenKind.Place) return true;
        }
        return false;
    }

    private static void Add(
        PreparedName q, PreparedName c, int i, int qCount, int j, int cCount, Span<bool> usedQ, Span<bool> usedC, bool person, ref NameScorer.Sums sums, List<TokenPair>? pairs)
    {
        var (weightQ, weightC) = (0f, 0f);
        for (var x = i; x < i + qCount; x++) weightQ += q.Briefs[x].Weight;
        for (var y = j; y < j + cCount; y++) weightC += c.Briefs[y].Weight;
        var likeness = Math.Max(qCount, cCount) <= Few && !person && !(qCount > 1 ? HasTrade(q, i, qCount) : HasTrade(c, j, cCount)) ? OfNames : Likeness + PerLetter * Math.Max(qCount, cCount);
        sums.Add(likeness, (weightQ + weightC) / 2);
        sums.Spelt = true;
        usedQ.Slice(i, qCount).Fill(true);
        usedC.Slice(j, cCount).Fill(true);
        pairs?.Add(new(i, qCount, j, cCount, likeness));
    }
}
