using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Names and synonyms of the goods table, ready to be searched. Built once, immutable.</summary>
internal sealed class GoodsIndex
{
    private const double NeutralWeight = 0.36;
    private const double NumberWeight = 0.3;
    private const double LeastWeight = 0.25;

    private readonly double[] weights;
    private readonly int[][] byWord;
    private readonly FrozenDictionary<string, int[]> byText;

    public GoodsIndex(ImmutableArray<GoodsHeading> headings)
    {
        Headings = headings;
        // In the order of the codes, so that a heading and its subdivisions stand together.
        var texts = headings.Select((h, i) => (Heading: h, Index: i)).OrderBy(h => h.Heading.Code, StringComparer.Ordinal)
            .SelectMany(h => Texts(h.Heading).Select(t => (Heading: h.Index, Text: t, Folded: TextFold.Fold(t))))
            .Where(t => t.Folded.Length > 0).DistinctBy(t => (t.Heading, t.Folded)).Select(t => (t.Heading, t.Text, t.Folded, Words: WordsOf(t.Folded)))
            .Where(t => !t.Words.All(w => GoodsWords.Generic.Contains(w) || GoodsWords.Neutral.Contains(w))).ToArray();
        Vocabulary = new GoodsVocabulary(texts.SelectMany(t => t.Words));
        var ids = texts.Select(t => t.Words.Select(Known).ToImmutableArray()).ToArray();
        weights = Weights(headings, [.. texts.Select(t => t.Heading)], ids);
        Phrases = [.. texts.Select((t, i) => Phrase(t.Heading, t.Text, t.Folded, ids[i]))];
        byWord = Lists(Vocabulary.Count, Phrases.Select(p => p.Words.Distinct()));
        var byText = new Dictionary<string, int[]>(Phrases.Length, StringComparer.Ordinal);
        for (var i = 0; i < Phrases.Length; i++)
            byText[Phrases[i].Folded] = byText.TryGetValue(Phrases[i].Folded, out var others) ? [.. others, i] : [i];
        this.byText = byText.ToFrozenDictionary(StringComparer.Ordinal);
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

    private int Known(string word) => Vocabulary.TryFind(word, out var id) ? id : throw new InvalidOperationException($"'{word}' is not in the vocabulary.");

    // A heading and its subdivisions use the same words: count them once.
    private double[] Weights(ImmutableArray<GoodsHeading> headings, int[] phraseHeadings, ImmutableArray<int>[] phrases)
    {
        var count = headings.Select(h => FourDigits(h.Code)).Distinct().Count();
        var uses = new int[Vocabulary.Count];
        var last = new string?[Vocabulary.Count];
        for (var i = 0; i < phrases.Length; i++)
        {
            var heading = FourDigits(headings[phraseHeadings[i]].Code);
            foreach (var word in phrases[i])
            {
                if (last[word] == heading)
                    continue;
                last[word] = heading;
                uses[word]++;
            }
        }
        return [.. uses.Select((n, id) => GoodsWords.Neutral.Contains(Vocabulary[id]) ? NeutralWeight
            : Vocabulary[id].All(char.IsDigit) ? NumberWeight
            : Math.Max(LeastWeight, 1 - (Math.Log(n) / Math.Log(count + 1))))];
    }

    private static string FourDigits(string code) => code[..Math.Min(4, code.Length)];

    // For each word the phrases that have it, in order.
    private static int[][] Lists(int words, IEnumerable<IEnumerable<int>> phrases)
    {
        var lists = new List<int>[words];
        var phrase = 0;
        foreach (var ids in phrases)
        {
            foreach (var id in ids)
                (lists[id] ??= new(4)).Add(phrase);
            phrase++;
        }
        return [.. lists.Select(l => l.ToArray())];
    }

    private GoodsPhrase Phrase(int heading, string text, string folded, ImmutableArray<int> ids)
    {
        var verbatim = ids.All(i => Vocabulary[i].All(char.IsDigit)) || folded.Split(' ').Any(GoodsWords.Purpose.Contains);
        return new GoodsPhrase(
            heading, text, folded, ids, ids.Sum(i => weights[i]), verbatim, ids.Length == 1 && GoodsWords.Homographs.Contains(folded),
            ids.All(i => GoodsWords.Shapes.Contains(Vocabulary[i])), ids.Any(i => GoodsWords.Grades.Contains(Vocabulary[i])));
    }
}
