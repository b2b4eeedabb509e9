using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>What was found of one heading's names in a description.</summary>
internal sealed class HeadingHit(int words)
{
    private readonly bool[] explained = new bool[words];
    private readonly bool[] found = new bool[words];
    private double weight;
    private bool isTogether;

    /// <summary>How fully its best name was found, 0–1.</summary>
    public double Share { get; private set; }

    /// <summary>True where the best name was found only inside other words.</summary>
    public bool ModifierOnly { get; private set; }

    /// <summary>True where the best name says a shape and no material.</summary>
    public bool ShapeOnly { get; private set; }

    /// <summary>The words of the best name: index in the description, id in the vocabulary.</summary>
    public ImmutableArray<(int Word, int Known)> Deciding { get; private set; } = [];

    /// <summary>True where one of the names found has this word.</summary>
    public bool Explains(int word) => explained[word];

    /// <summary>True where a name found, not merely hinted at, has this word.</summary>
    public bool Claims(int word) => found[word];

    /// <summary>Takes over the words that a wider heading's names have: "cement" is no other goods than "Portland cement".</summary>
    public void Inherit(HeadingHit wider)
    {
        for (var w = 0; w < explained.Length; w++)
            explained[w] |= wider.found[w];
    }

    /// <summary>Adds a name.</summary>
    public void Add(double share, bool isFound, ReadOnlySpan<int> used, GoodsPhrase phrase, bool modifierOnly)
    {
        var together = IsTogether(used);
        if (share > Share || (share == Share && (together, phrase.Weight).CompareTo((isTogether, weight)) > 0))
        {
            (Share, isTogether, weight, ModifierOnly, ShapeOnly) = (share, together, phrase.Weight, modifierOnly, phrase.ShapeOnly);
            var deciding = ImmutableArray.CreateBuilder<(int, int)>(used.Length);
            for (var p = 0; p < used.Length; p++)
            {
                if (used[p] >= 0)
                    deciding.Add((used[p], phrase.Words[p]));
            }
            Deciding = deciding.ToImmutable();
        }
        foreach (var w in used)
        {
            if (w >= 0 && (isFound || share == Share))
                explained[w] = true;
            if (w >= 0 && isFound)
                found[w] = true;
        }
    }

    private static bool IsTogether(ReadOnlySpan<int> used)
    {
        int first = int.MaxValue, last = -1, count = 0;
        foreach (var w in used)
        {
            if (w >= 0)
                (first, last, count) = (Math.Min(first, w), Math.Max(last, w), count + 1);
        }
        return last - first < count;
    }

    /// <summary>Marks the words that stand, with a neighbour, for a word of a name found.</summary>
    public void ExplainJoined(List<WordMatch>[] matches, ImmutableArray<int> known)
    {
        for (var w = 0; w < explained.Length; w++)
            explained[w] |= matches[w].Exists(m => known.Contains(m.Id));
    }

    /// <summary>True where the word stands between those of the best name: a "paper cutting machine" is no paper machine.</summary>
    public bool Spans(int word) => Deciding.Any(d => d.Word < word) && Deciding.Any(d => d.Word > word);

    /// <summary>The part of the description in which it was found.</summary>
    public int FirstPart(List<DescriptionWord> words) => Deciding.IsEmpty ? 0 : words[Deciding[0].Word].Part;
}
