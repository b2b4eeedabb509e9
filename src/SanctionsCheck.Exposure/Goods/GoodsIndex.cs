using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Names and synonyms of the goods table, ready to be searched. Built once, immutable.</summary>
internal sealed class GoodsIndex
{
    private const double NeutralWeight = 0.15;
    private const double NumberWeight = 0.3;
    private const double LeastWeight = 0.25;

    private readonly double[] weights;
    private readonly int[][] byWord;
    private readonly FrozenDictionary<string, int[]> byText;

    public GoodsIndex(ImmutableArray<GoodsHeading> headings)
    {
        Headings = headings;
        var texts = headings.SelectMany((h, i) => Texts(h).Select(t => (Heading: i, Text: t, Folded: TextFold.Fold(t))))
            .Where(t => t.Folded.Length > 0).DistinctBy(t => (t.Heading, t.Folded)).Select(t => (t.Heading, t.Text, t.Folded, Words: WordsOf(t.Folded)))
            .Where(t => !t.Words.All(w => GoodsWords.Generic.Contains(w) || GoodsWords.Neutral.Contains(w))).ToArray();
        Vocabulary = new GoodsVocabulary(texts.SelectMany(t => t.Words));
        weights = Weights(headings, texts.SelectMany(t => t.Words.Select(w => (Word: w, t.Heading))));
        Phrases = [.. texts.Select(t => Phrase(t.Heading, t.Text, t.Folded, t.Words))];
        byWord = new int[Vocabulary.Count][];
        foreach (var word in Phrases.SelectMany((p, i) => p.Words.Distinct().Select(w => (Word: w, Phrase: i))).GroupBy(x => x.Word, x => x.Phrase))
            byWord[word.Key] = [.. word];
        byText = Phrases.Select((p, i) => (p.Folded, Index: i)).GroupBy(p => p.Folded).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Index).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The goods table.</summary>
    public ImmutableArray<GoodsHeading> Headings { get; }

    /// <summary>Its words.</summary>
    public GoodsVocabulary Vocabulary { get; }

    /// <summary>Its names and synonyms.</summary>
    public ImmutableArray<GoodsPhrase> Phrases { get; }

    /// <summary>The phrases with a word.</summary>
    public ReadOnlySpan<int> PhrasesWith(int word) => byWord[word];

    /// <summary>The phrases that read exactly so.</summary>
    public ReadOnlySpan<int> PhrasesReading(string folded) => byText.TryGetValue(folded, out var phrases) ? phrases : [];

    /// <summary>0–1: how much a word tells; the rarer among headings, the more.</summary>
    public double WeightOf(int word) => weights[word];

    // "Salt; brine" are two names; what stands in brackets explains the name and is none.
    private static IEnumerable<string> Texts(GoodsHeading heading)
    {
        var open = heading.Name.IndexOf('(', StringComparison.Ordinal);
        var name = open > 0 ? heading.Name[..open] : heading.Name;
        return name.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Concat(heading.Synonyms);
    }

    // Words of unspaced scripts stay whole; a phrase of stop words alone ("or", gold) keeps them.
    private static string[] WordsOf(string folded)
    {
        var words = folded.Split(' ');
        var telling = words.Where(w => !GoodsWords.Stop.Contains(w) && !GoodsWords.Purpose.Contains(w)).ToArray();
        return telling.Length > 0 ? telling : words;
    }

    private double[] Weights(ImmutableArray<GoodsHeading> headings, IEnumerable<(string Word, int Heading)> uses)
    {
        // A heading and its subdivisions use the same words: count them once.
        var count = headings.Select(h => h.Code[..Math.Min(4, h.Code.Length)]).Distinct().Count();
        var found = new double[Vocabulary.Count];
        foreach (var word in uses.GroupBy(u => u.Word, u => headings[u.Heading].Code))
        {
            Vocabulary.TryFind(word.Key, out var id);
            var inHeadings = word.Select(c => c[..Math.Min(4, c.Length)]).Distinct().Count();
            found[id] = GoodsWords.Neutral.Contains(word.Key) ? NeutralWeight
                : word.Key.All(char.IsDigit) ? NumberWeight
                : Math.Max(LeastWeight, 1 - (Math.Log(inHeadings) / Math.Log(count + 1)));
        }
        return found;
    }

    private GoodsPhrase Phrase(int heading, string text, string folded, string[] words)
    {
        var ids = words.Select(w => Vocabulary.TryFind(w, out var id) ? id : throw new InvalidOperationException($"'{w}' is not in the vocabulary.")).ToImmutableArray();
        var verbatim = words.All(w => w.All(char.IsDigit)) || folded.Split(' ').Any(GoodsWords.Purpose.Contains);
        return new GoodsPhrase(
            heading, text, folded, ids, ids.Sum(i => weights[i]), verbatim, words.Length == 1 && GoodsWords.Homographs.Contains(folded),
            words.All(GoodsWords.Shapes.Contains));
    }
}
