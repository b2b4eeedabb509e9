using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Scores two names from the likeness of their parts: pairs the parts, weighs what was found against what is left over on either
/// side, and grades the result by how much the parts that agree tell.
/// </summary>
internal static class NameScorer
{
    /// <summary>Both sides have a part that the other lacks: another name stands in its place.</summary>
    private const float Conflict = 1.75f;
    /// <summary>Only one side has a part more.</summary>
    private const float PersonExtra = .55f;
    private const float OtherExtra = 1f;
    private const float OtherNumber = .62f;
    private const float OneNumber = .72f;

    /// <summary>Scores two names alone.</summary>
    public static float Score(PreparedName q, PreparedName c, bool person)
    {
        Span<float> likeness = stackalloc float[q.Tokens.Length * c.Tokens.Length];
        Fill(q, c, likeness);
        return Score(q, c, likeness, person, null);
    }

    public static void Fill(PreparedName q, PreparedName c, Span<float> likeness)
    {
        for (var i = 0; i < q.Tokens.Length; i++)
        {
            for (var j = 0; j < c.Tokens.Length; j++) likeness[i * c.Tokens.Length + j] = TokenComparer.Compare(q.Tokens[i], c.Tokens[j]);
        }
    }

    /// <summary>Scores two names whose parts were compared before.</summary>
    /// <param name="q">The name asked about.</param>
    /// <param name="c">The listed name.</param>
    /// <param name="likeness">Likeness of each part of the one with each of the other, row by row; overwritten.</param>
    /// <param name="person">True for names of persons, where parts are often left out.</param>
    /// <param name="pairs">Gets the pairs made, for an explanation; null on the hot path.</param>
    public static float Score(PreparedName q, PreparedName c, Span<float> likeness, bool person, List<TokenPair>? pairs)
    {
        var (n, m) = (q.Tokens.Length, c.Tokens.Length);
        Span<bool> usedQ = stackalloc bool[n];
        Span<bool> usedC = stackalloc bool[m];
        var sums = default(Sums);
        Pair(q, c, likeness, usedQ, usedC, ref sums, pairs);
        JoinedWords.Pair(q, c, usedQ, usedC, ref sums, pairs);
        return Judge(q, c, usedQ, usedC, sums, person);
    }

    private static void Pair(PreparedName q, PreparedName c, Span<float> likeness, Span<bool> usedQ, Span<bool> usedC, ref Sums sums, List<TokenPair>? pairs)
    {
        var (n, m) = (q.Tokens.Length, c.Tokens.Length);
        while (true)
        {
            var (best, at) = (0f, -1);
            for (var i = 0; i < n; i++)
            {
                if (usedQ[i]) continue;
                for (var j = 0; j < m; j++)
                {
                    var s = likeness[i * m + j];
                    if (usedC[j] || s < TokenComparer.Least) continue;
                    // Of equally good pairs the one that tells more, then the one whose places agree.
                    var rank = s + .01f * (q.Tokens[i].Weight + c.Tokens[j].Weight) - .0005f * Math.Abs(i - j);
                    if (rank > best) (best, at) = (rank, i * m + j);
                }
            }
            if (at < 0) return;
            var (qi, cj) = (at / m, at % m);
            usedQ[qi] = usedC[cj] = true;
            sums.Add(likeness[at], (q.Tokens[qi].Weight + c.Tokens[cj].Weight) / 2);
            pairs?.Add(new(qi, 1, cj, 1, likeness[at]));
        }
    }

    private static float Judge(PreparedName q, PreparedName c, ReadOnlySpan<bool> usedQ, ReadOnlySpan<bool> usedC, Sums sums, bool person)
    {
        if (sums.Weight <= 0) return 0;
        var (leftQ, numbersQ, legalQ) = Left(q, usedQ);
        var (leftC, numbersC, legalC) = Left(c, usedC);
        var conflict = Math.Min(leftQ, leftC);
        var extra = Math.Max(leftQ, leftC) - conflict;
        var score = sums.Agreed / (sums.Weight + Conflict * conflict + (person ? PersonExtra : OtherExtra) * extra);
        if (sums.Pairs == 1 && score < .9f && leftQ + leftC < .05f) score -= .8f * (1 - score);
        if (numbersQ && numbersC) score *= OtherNumber;
        else if (numbersQ || numbersC) score *= OneNumber;
        if (legalQ is not null && legalC is not null && !person) score *= LegalForms.Factor(legalQ, legalC);
        return Math.Clamp(score * (1 - .09f * MathF.Exp(-sums.Agreed)), 0, 1);
    }

    private static (float Weight, bool Number, string? Legal) Left(PreparedName name, ReadOnlySpan<bool> used)
    {
        var (weight, number, legal) = (0f, false, (string?)null);
        for (var i = 0; i < used.Length; i++)
        {
            if (used[i]) continue;
            var token = name.Tokens[i];
            if (token.Kind == TokenKind.Number) number = true;
            else if (token.Kind == TokenKind.LegalForm) legal ??= token.Form;
            else weight += token.Weight;
        }
        return (weight, number, legal);
    }

    /// <summary>What the pairs add up to.</summary>
    internal struct Sums
    {
        public float Agreed;
        public float Weight;
        public int Pairs;

        public void Add(float likeness, float weight)
        {
            Agreed += likeness * weight;
            Weight += weight;
            if (weight > .05f) Pairs++;
        }
    }
}
