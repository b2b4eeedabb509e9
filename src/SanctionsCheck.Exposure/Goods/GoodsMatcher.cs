using System.Collections.Immutable;
using System.Globalization;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Finds the headings that a description may mean.</summary>
/// <remarks>A heading's score is how fully one of its names stands in the description, times how much of the description its names explain.</remarks>
internal sealed class GoodsMatcher(GoodsIndex index)
{
    /// <summary>Candidates given at most.</summary>
    public const int MaxCandidates = 10;

    /// <summary>Below it a candidate is noise.</summary>
    private const double LeastScore = 0.25;

    /// <summary>A name counts as found from here on; below it only as a hint.</summary>
    private const double Found = 0.74;
    private const double Hint = 0.34;
    private const double HintFactor = 0.55;

    /// <summary>Share of the score that does not hang on what else the description says.</summary>
    private const double OwnShare = 0.2;

    // Unknown words: the first counts most, so that a long contract text cannot drown a clear name.
    private const double Unknown = 0.45;
    private const double UnknownDecay = 0.6;
    private const double UnknownInOtherPart = 0.4;
    private const double PurposeFactor = 0.45;
    private const double DerivativeFactor = 0.5;
    private const double OtherMaterialFactor = 0.45;
    private const double ScatteredFactor = 0.8;
    private const double UnknownBesideShape = 2;
    private const double UnknownInside = 2.5;
    private const double ShapeBesideGoods = 0.25;
    private const double MaterialBeforeNoun = 1.3;
    private const double MaterialAsQuality = 0.3;

    /// <summary>The headings, best first; ties by the longer, then the lower code.</summary>
    public ImmutableArray<GoodsCandidate> Find(string? description)
    {
        var text = GoodsText.Read(description, index.Vocabulary);
        var ranked = new Dictionary<int, GoodsCandidate>();
        foreach (var phrase in index.PhrasesReading(text.Folded))
            Keep(ranked, index.Phrases[phrase].Heading, 1, [text.Folded]);
        if (text.Words.Count > 0)
            Search(text, ranked);
        return
        [
            .. ranked.Values.OrderByDescending(c => c.Score).ThenByDescending(c => c.Code.Length).ThenBy(c => c.Code, StringComparer.Ordinal).Take(MaxCandidates),
        ];
    }

    private void Search(GoodsText text, Dictionary<int, GoodsCandidate> ranked)
    {
        var words = text.Words;
        var matches = MatchWords(words);
        var tally = new WordTally(index, words, matches);
        var seen = new HashSet<int>();
        var byHeading = new Dictionary<int, HeadingHit>();
        for (var w = 0; w < words.Count; w++)
        {
            foreach (var match in matches[w])
            {
                foreach (var phrase in index.PhrasesWith(match.Id))
                {
                    if (seen.Add(phrase))
                        Weigh(index.Phrases[phrase], text, matches, byHeading);
                }
            }
        }
        foreach (var hit in byHeading.Values)
            tally.Claim(hit);
        foreach (var (heading, hit) in byHeading)
        {
            foreach (var (wider, other) in byHeading)
            {
                if (IsUnder(heading, wider))
                    hit.Inherit(other);
            }
        }
        foreach (var (heading, hit) in byHeading)
            Keep(ranked, heading, Score(hit, text, tally, index.Headings[heading].Code), WordsOf(hit, words));
    }

    private bool IsUnder(int heading, int wider)
    {
        string code = index.Headings[heading].Code, prefix = index.Headings[wider].Code;
        return code.Length > prefix.Length && code.StartsWith(prefix, StringComparison.Ordinal);
    }

    private List<WordMatch>[] MatchWords(List<DescriptionWord> words)
    {
        var matches = new List<WordMatch>[words.Count];
        for (var i = 0; i < words.Count; i++)
            matches[i] = index.Vocabulary.Match(words[i].Text);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Part != words[i + 1].Part)
                continue;
            var joined = new List<WordMatch>();
            index.Vocabulary.MatchJoined(words[i].Text, words[i + 1].Text, joined);
            if (joined.Count == 0)
                continue;
            // Both words then stand for the whole: neither is unexplained.
            matches[i].AddRange(joined);
            matches[i + 1].AddRange(joined);
        }
        return matches;
    }

    private void Weigh(GoodsPhrase phrase, GoodsText text, List<WordMatch>[] matches, Dictionary<int, HeadingHit> byHeading)
    {
        var words = text.Words;
        if (phrase.Verbatim && !TextFold.HasPhrase(text.Folded, phrase.Folded))
            return;
        // "Polyethylene, film grade" is no film.
        var grade = phrase.HasGrade;
        Span<int> used = stackalloc int[Math.Min(phrase.Words.Length, GoodsText.MaxWords)];
        used.Fill(-1);
        double got = 0;
        var modifierOnly = true;
        for (var p = 0; p < used.Length; p++)
        {
            var id = phrase.Words[p];
            double best = 0;
            var isModifier = false;
            for (var w = 0; w < words.Count; w++)
            {
                if (used[..p].Contains(w) || (!grade && GoodsWords.IsGrade(words, w)))
                    continue;
                foreach (var match in matches[w])
                {
                    if (match.Id != id)
                        continue;
                    var likeness = match.Likeness * (words[w].InPurpose && !phrase.Verbatim ? PurposeFactor : 1);
                    if (likeness > best)
                        (best, used[p], isModifier) = (likeness, w, match.IsModifier);
                }
            }
            // A number is part of the name: "over 62 %" is not "up to 40 %".
            if (best == 0 && index.Vocabulary[id].Any(char.IsDigit))
                return;
            got += best * index.WeightOf(id);
            modifierOnly &= best == 0 || isModifier;
        }
        var share = got / phrase.Weight * (IsScattered(words, used) ? ScatteredFactor : 1);
        if (share < Hint || (phrase.NeedsProof && !IsProven(words, used[0])))
            return;
        if (!byHeading.TryGetValue(phrase.Heading, out var hit))
            byHeading[phrase.Heading] = hit = new HeadingHit(words.Count);
        hit.Add(share >= Found ? share : share * HintFactor, share >= Found, used, phrase, modifierOnly);
        if (share >= Found)
            hit.ExplainJoined(matches, phrase.Words);
    }

    // "Cigarettes, filter" are not cigarette filters.
    private static bool IsScattered(List<DescriptionWord> words, ReadOnlySpan<int> used)
    {
        var part = -1;
        foreach (var w in used)
        {
            if (w < 0 || GoodsWords.Neutral.Contains(words[w].Text) || words[w].Text.All(char.IsDigit))
                continue;
            if (part >= 0 && words[w].Part != part)
                return true;
            part = words[w].Part;
        }
        return false;
    }

    // "MAP 12-52" or "map" alone; not "map of potash mines".
    private static bool IsProven(List<DescriptionWord> words, int at) =>
        words[at].IsCapital || words.All(w => w.Text == words[at].Text || GoodsWords.Neutral.Contains(w.Text) || w.Text.All(char.IsDigit));

    private static double Score(HeadingHit hit, GoodsText text, WordTally tally, string code)
    {
        double explained = 0, unexplained = 0, unknown = Unknown;
        var derivative = false;
        var part = hit.FirstPart(text.Words);
        var isMaterial = hit.Deciding.All(d => tally.IsMaterial(d.Word));
        for (var w = 0; w < text.Words.Count; w++)
        {
            var word = text.Words[w];
            if (hit.Explains(w))
            {
                explained += tally.Weight(w);
                // "Cotton shirts" are shirts: what a following noun is made of is not the goods.
                if (((isMaterial && tally.IsMaterial(w)) || hit.ModifierOnly) && (tally.NextTelling(w) ?? tally.ClaimedBefore(w)) is { } noun && !hit.Explains(noun))
                    unexplained += MaterialBeforeNoun;
                continue;
            }
            derivative |= GoodsWords.Derivative.Contains(word.Text) && !word.InPurpose && !word.InAddition;
            if (tally.IsSilent(w))
                continue;
            var place = word.InPurpose || word.InAddition || word.Part != part ? UnknownInOtherPart : 1;
            if (tally.IsClaimed(w))
            {
                unexplained += place * tally.Weight(w) * (!hit.ShapeOnly && GoodsWords.Shapes.Contains(word.Text) ? ShapeBesideGoods : 1)
                    * (tally.IsMaterial(w) && (hit.ShapeOnly || (tally.NextTelling(w) is { } next && hit.Explains(next))) ? MaterialAsQuality : 1);
            }
            else
            {
                unexplained += place * unknown * (hit.ShapeOnly ? UnknownBesideShape : 1)
                    * (hit.Spans(w) ? UnknownInside : 1) * (word.IsUnspaced ? UnspacedRest(hit, text.Words, w) : 1);
                unknown *= UnknownDecay;
            }
        }
        var score = hit.Share * (OwnShare + ((1 - OwnShare) * explained / Math.Max(explained + unexplained, 1e-9)));
        if (derivative)
            score *= DerivativeFactor;
        if (hit.ShapeOnly && tally.NamesOtherMaterial(hit, code))
            score *= OtherMaterialFactor;
        return Math.Clamp(score, 0, 1);
    }

    // In Chinese the noun stands last: what follows a substance without a space usually makes another thing of it.
    private static double UnspacedRest(HeadingHit hit, List<DescriptionWord> words, int w) => w > 0 && words[w - 1].IsUnspaced && hit.Explains(w - 1) ? 2.8 : 1;

    private ImmutableArray<string> WordsOf(HeadingHit hit, List<DescriptionWord> words) =>
    [
        .. hit.Deciding.Select(d =>
        {
            string written = words[d.Word].Text, known = index.Vocabulary[d.Known];
            return written == known ? written : string.Create(CultureInfo.InvariantCulture, $"{written} → {known}");
        }).Distinct(StringComparer.Ordinal),
    ];

    private void Keep(Dictionary<int, GoodsCandidate> ranked, int heading, double score, ImmutableArray<string> words)
    {
        var rounded = Math.Round(score, 3);
        if (rounded >= LeastScore && (!ranked.TryGetValue(heading, out var held) || held.Score < rounded))
            ranked[heading] = new GoodsCandidate(index.Headings[heading].Code, index.Headings[heading].Name, rounded, words);
    }
}
