namespace SanctionsCheck.Exposure.Goods;

/// <summary>What each word of a description is worth, whatever the heading.</summary>
internal sealed class WordTally
{
    private const double WeightOfUnknown = 0.6;
    private const double WeightOfModifier = 0.6;

    private readonly List<DescriptionWord> words;
    private readonly double[] weights;
    private readonly bool[] known;
    private readonly bool[] claimed;
    private readonly string?[] materials;

    public WordTally(GoodsIndex index, List<DescriptionWord> words, List<WordMatch>[] matches)
    {
        this.words = words;
        weights = new double[words.Count];
        known = new bool[words.Count];
        claimed = new bool[words.Count];
        materials = new string?[words.Count];
        for (var w = 0; w < words.Count; w++)
        {
            known[w] = matches[w].Count > 0;
            // A quality made of a known word ("tipping", of "tipper") tells less than the word.
            weights[w] = known[w] ? matches[w].Max(m => index.WeightOf(m.Id) * m.Likeness * (m.IsModifier ? WeightOfModifier : 1)) : WeightOfUnknown;
            materials[w] = GoodsWords.Materials.GetValueOrDefault(words[w].Text);
        }
    }

    /// <summary>0–1.</summary>
    public double Weight(int word) => weights[word];

    /// <summary>True where some heading's name was found with the word; a word that is only part of names not found tells as little as an unknown one.</summary>
    public bool IsClaimed(int word) => claimed[word];

    /// <summary>Notes the words that a heading's names found have.</summary>
    public void Claim(HeadingHit hit)
    {
        for (var w = 0; w < claimed.Length; w++)
            claimed[w] |= hit.Claims(w);
    }

    /// <summary>True for a substance.</summary>
    public bool IsMaterial(int word) => materials[word] is not null;

    /// <summary>True for words of form, packing and quantity, numbers and codes.</summary>
    public bool IsSilent(int word) =>
        GoodsWords.Neutral.Contains(words[word].Text) || GoodsWords.Qualities.Contains(words[word].Text) || GoodsWords.IsGrade(words, word) || GoodsWords.Generic.Contains(words[word].Text)
        || (!known[word] && (words[word].Text.Length == 1 || words[word].Text.Any(char.IsDigit)));

    /// <summary>The next word of the same part that is neither silent nor a material, or null.</summary>
    public int? NextTelling(int word)
    {
        for (var w = word + 1; w < words.Count && words[w].Part == words[word].Part && !words[w].InPurpose; w++)
        {
            if (!IsSilent(w) && materials[w] is null)
                return w;
        }
        return null;
    }

    /// <summary>A word before it in the same part that some heading's name was found with and that is no material, or null: "furniture of oak".</summary>
    public int? ClaimedBefore(int word)
    {
        for (var w = word - 1; w >= 0 && words[w].Part == words[word].Part; w--)
        {
            if (claimed[w] && materials[w] is null)
                return w;
        }
        return null;
    }

    /// <summary>True where the description names a material that the code's chapter is not of, and none that it is of.</summary>
    public bool NamesOtherMaterial(HeadingHit hit, string code)
    {
        var chapter = code[..2];
        var others = false;
        for (var w = 0; w < words.Count; w++)
        {
            if (materials[w] is not { } chapters || hit.Explains(w) || words[w].InPurpose)
                continue;
            if (chapters.Split(',').Contains(chapter))
                return false;
            others = true;
        }
        return others;
    }
}
