using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Scores two names from the likeness of their parts: pairs the parts, weighs what was found against what is left over on either
/// side, and grades the result by how much the parts that agree tell.
/// </summary>
internal static class NameScorer
{
    /// <summary>What is taken from a score where the agreeing parts tell nothing.</summary>
    private const float Common = .09f;
    private const float OtherNumber = .62f;
    private const float OneNumber = .70f;
    /// <summary>Long numbers are account, register or street numbers that one side gives.</summary>
    private const float OneLongNumber = .93f;
    private const int LongNumber = 4;
    /// <summary>The syllables of a Chinese or Korean given name stand in another order: another name.</summary>
    private const float OtherOrder = .65f;

    /// <summary>How much more a left-over part counts where the agreeing parts tell little.</summary>
    private const float Scarce = 1.25f;
    private const float MiddleFrom = .3f;
    private const float MiddleTo = .995f;
    /// <summary>No part agrees closely, all are only alike: two slips that meet by chance.</summary>
    private const float NothingClose = .86f;
    private const float Close = .93f;
    /// <summary>Two usual names that agree where more is written on one side: the same two are had by many. Taken for what they tell less than this.</summary>
    private const float Telling = 1.6f;
    private const float Partial = .5f;

    /// <summary>What agrees adds up to less than any word tells: legal forms, titles, "and".</summary>
    private const float Nothing = .1f;
    private const float NothingTold = .58f;

    /// <summary>Nothing but initials agrees: less than any search looks for (<see cref="Index.SearchScale"/>).</summary>
    private const float InitialsOnly = .19f;
    /// <summary>Taken from a person's score, as a share, where both sides have a name that the other lacks: that alone says another person.</summary>
    private const float OtherName = .25f;
    /// <summary>A left-over part of this weight is a whole name.</summary>
    private const float WholeName = .5f;

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
    /// <param name="likeness">Likeness of each part of the one with each of the other, row by row.</param>
    /// <param name="person">True for names of persons, where parts are often left out.</param>
    /// <param name="pairs">Gets the pairs made, for an explanation; null on the hot path.</param>
    public static float Score(PreparedName q, PreparedName c, ReadOnlySpan<float> likeness, bool person, List<TokenPair>? pairs)
    {
        var (n, m) = (q.Tokens.Length, c.Tokens.Length);
        Span<sbyte> pairOfQ = stackalloc sbyte[n];
        pairOfQ.Fill(-1);
        Span<bool> usedQ = stackalloc bool[n];
        Span<bool> usedC = stackalloc bool[m];
        usedQ.Clear();
        usedC.Clear();
        var sums = default(Sums);
        Pair(q, c, likeness, usedQ, usedC, pairOfQ, person, ref sums, pairs);
        JoinedWords.Pair(q, c, usedQ, usedC, ref sums, pairs);
        Acronyms.Pair(q, c, usedQ, usedC, person, ref sums, pairs);
        if (sums.Weight <= 0) return 0;
        var score = Judge(q, c, usedQ, usedC, sums, person);
        if (person && IsReordered(q, c, pairOfQ)) score *= OtherOrder;
        return score;
    }

    private static void Pair(
        PreparedName q, PreparedName c, ReadOnlySpan<float> likeness, Span<bool> usedQ, Span<bool> usedC, Span<sbyte> pairOfQ, bool person, ref Sums sums, List<TokenPair>? pairs)
    {
        var (n, m) = (q.Tokens.Length, c.Tokens.Length);
        Span<(float Rank, byte I, byte J)> possible = stackalloc (float, byte, byte)[n * m];
        var count = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var s = likeness[i * m + j];
                if (s < TokenComparer.Least) continue;
                // Only people write an initial for a name.
                if (!person && s < 1 && (q.Briefs[i].Kind == TokenKind.Initial || c.Briefs[j].Kind == TokenKind.Initial)) continue;
                // Of equally good pairs the one that tells more, then the one whose places agree.
                possible[count++] = (s + .01f * (q.Briefs[i].Weight + c.Briefs[j].Weight) - .0005f * Math.Abs(i - j), (byte)i, (byte)j);
            }
        }
        possible = possible[..count];
        while (true)
        {
            var (best, at) = (0f, -1);
            for (var x = 0; x < possible.Length; x++)
            {
                ref readonly var pair = ref possible[x];
                if (pair.Rank > best && !usedQ[pair.I] && !usedC[pair.J]) (best, at) = (pair.Rank, x);
            }
            if (at < 0) return;
            var (_, qi, cj) = possible[at];
            usedQ[qi] = usedC[cj] = true;
            pairOfQ[qi] = (sbyte)cj;
            var agreed = likeness[qi * m + cj];
            sums.Spelt |= IsSpelt(q.Briefs[qi].Kind, c.Briefs[cj].Kind, agreed);
            sums.Add(agreed, (q.Briefs[qi].Weight + c.Briefs[cj].Weight) / 2);
            pairs?.Add(new(qi, 1, cj, 1, agreed));
        }
    }

    /// <summary>True for a pair that is more than an initial or a legal form. A single letter that is a word on one side counts where it is the same.</summary>
    private static bool IsSpelt(TokenKind q, TokenKind c, float likeness) =>
        q != TokenKind.LegalForm && (q != TokenKind.Initial && c != TokenKind.Initial || q != c && likeness == 1);

    private static float Judge(PreparedName q, PreparedName c, ReadOnlySpan<bool> usedQ, ReadOnlySpan<bool> usedC, Sums sums, bool person)
    {
        var left = new Leftover(q, usedQ, person);
        var right = new Leftover(c, usedC, person);
        var cover = sums.Agreed / (sums.Weight + Leftover.Penalty(left, right, sums.Pairs, person));
        if (sums.Pairs == 1 && cover < .9f && left.Real + right.Real < .05f) cover -= .8f * (1 - cover);
        if (person && sums.Pairs > 1 && sums.Best < Close) cover *= NothingClose;
        if (!sums.Spelt) cover = Math.Min(cover, InitialsOnly);
        if (person) cover *= 1 - OtherName * Math.Clamp(Math.Min(left.Real + left.Patronymic, right.Real + right.Patronymic) / WholeName, 0, 1);
        if (sums.Agreed < Nothing) cover = Math.Min(cover, NothingTold);
        var grade = MathF.Exp(-sums.Agreed);
        // The less the agreeing parts tell, the more it counts that something is left over.
        if (person && cover is > MiddleFrom and < MiddleTo) cover = MathF.Pow(cover, 1 + Scarce * grade);
        if (person && Math.Max(left.Real, right.Real) > WholeName / 2) cover *= 1 - Partial * Math.Max(0, Telling - sums.Agreed);
        cover = Math.Max(cover, WorthALook.Score(sums, left, right, person));
        cover = Math.Max(cover, WholeText.Score(q, c, cover, sums, left.Parts + right.Parts > 2));
        if (left.Number > 0 && right.Number > 0) cover *= OtherNumber;
        else if (left.Number > 0 || right.Number > 0) cover *= left.Number + right.Number >= LongNumber ? OneLongNumber : OneNumber;
        if (left.Legal is not null && right.Legal is not null && !person) cover *= LegalForms.Factor(left.Legal, right.Legal);
        return Math.Clamp(cover * (1 - Common * grade), 0, 1);
    }

    /// <summary>The most that names can score, <see cref="WholeText"/> and <see cref="WorthALook"/> apart, whose pairs add up to no more than this and leave no less than this over.</summary>
    /// <param name="agreed">What the pairs add up to at the most.</param>
    /// <param name="left">The least weight of names proper left over of the name asked about (<see cref="Leftover.Real"/>).</param>
    /// <param name="right">The same of the listed name.</param>
    /// <param name="single">True where no more than one pair is possible.</param>
    /// <param name="person">True for names of persons.</param>
    /// <param name="least">Below this the bound need not be close.</param>
    public static float Bound(float agreed, float left, float right, bool single, bool person, float least)
    {
        if (agreed <= 0) return 0;
        var cover = agreed / (agreed + Leftover.LeastPenalty(left, right, single, person));
        if (person) cover *= 1 - OtherName * Math.Min(Math.Min(left, right) / WholeName, 1);
        if (cover < least) return cover;
        var grade = MathF.Exp(-agreed);
        // A lower cover that escapes what is taken from a middle one is none above its end.
        if (person && cover is > MiddleFrom and < MiddleTo) cover = Math.Max(MiddleFrom, MathF.Pow(cover, 1 + Scarce * grade));
        if (person && Math.Max(left, right) > WholeName / 2) cover *= 1 - Partial * Math.Max(0, Telling - agreed);
        return Math.Min(1, cover * (1 - Common * grade));
    }

    /// <summary>True where the syllables are paired in another order; a surname moved from one end to the other is none.</summary>
    private static bool IsReordered(PreparedName q, PreparedName c, ReadOnlySpan<sbyte> pairOfQ)
    {
        var (first, last, count, descents) = (-1, -1, 0, 0);
        for (var i = 0; i < pairOfQ.Length; i++)
        {
            var j = pairOfQ[i];
            if (j < 0 || !q.Briefs[i].Syllable || !c.Briefs[j].Syllable) continue;
            if (last >= 0 && j < last) descents++;
            if (first < 0) first = j;
            last = j;
            count++;
        }
        if (count > 2 && first < last) descents++;
        return count > 2 && descents > 1;
    }

    /// <summary>What the pairs add up to.</summary>
    internal struct Sums
    {
        public float Agreed;
        public float Weight;
        public int Pairs;
        public float Best;
        /// <summary>The most that one pair adds to what agrees.</summary>
        public float Told;
        /// <summary>True where some part agrees that is more than an initial.</summary>
        public bool Spelt;

        public void Add(float likeness, float weight)
        {
            Agreed += likeness * weight;
            Weight += weight;
            Told = Math.Max(Told, likeness * weight);
            if (weight <= .2f) return;
            Pairs++;
            Best = Math.Max(Best, likeness);
        }
    }
}
