namespace SanctionsCheck.Exposure.Goods;

/// <summary>A description, taken apart into words with their place and part.</summary>
internal sealed class GoodsText
{
    /// <summary>Words looked at; what goods are stands at the beginning.</summary>
    public const int MaxWords = 64;

    private static readonly char[] PartMarks = [',', ';', ':', '(', ')', '[', ']', '/', '|', '\n', '\r', '،', '؛', '、', '，', '；', '（', '）', '+', '&'];

    private GoodsText(string folded, List<DescriptionWord> words)
    {
        Folded = folded;
        Words = words;
    }

    /// <summary>The whole text folded.</summary>
    public string Folded { get; }

    /// <summary>Its words without stop words, in order.</summary>
    public List<DescriptionWord> Words { get; }

    /// <summary>Takes a description apart.</summary>
    public static GoodsText Read(string? description, GoodsVocabulary vocabulary)
    {
        var folded = TextFold.Fold(description);
        var words = new List<DescriptionWord>();
        if (folded.Length == 0)
            return new(folded, words);
        var hasSmallLetters = description!.Any(char.IsLower);
        var parts = description!.Split(PartMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var part = 0; part < parts.Length && words.Count < MaxWords; part++)
        {
            var inPurpose = false;
            var inAddition = false;
            var negated = false;
            var negation = "";
            var start = words.Count;
            foreach (var raw in parts[part].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var isCapital = hasSmallLetters && raw.Length <= 5 && raw.All(c => !char.IsLetter(c) || char.IsUpper(c));
                foreach (var word in TextFold.Fold(raw).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (GoodsWords.Purpose.Contains(word))
                        inPurpose = true;
                    else if (GoodsWords.Negation.Contains(word))
                        (negated, negation) = (true, word);
                    else if (negated && GoodsWords.Without.Contains(word))
                    {
                        // "Tubes sans soudure", "rury bez szwu": the absence is the name.
                        negated = false;
                        Add(words, new(negation, part, inPurpose, inAddition, isCapital, IsUnspaced: false), vocabulary);
                        Add(words, new(word, part, inPurpose, inAddition, isCapital, IsUnspaced: false), vocabulary);
                    }
                    else if (GoodsWords.Addition.Contains(word))
                        inAddition = true;
                    else if (GoodsWords.Stop.Contains(word) && !(isCapital && GoodsWords.Homographs.Contains(word)))
                        continue;
                    else if (!negated)
                        Add(words, new(word, part, inPurpose, inAddition, isCapital, IsUnspaced: false), vocabulary);
                }
            }
            LeaveOutPacking(words, start);
        }
        if (words.Count > MaxWords)
            words.RemoveRange(MaxWords, words.Count - MaxWords);
        return new(folded, words);
    }

    // "In 50 kg PP bags": the plastic is not the goods. Said first, bags are the goods.
    private static void LeaveOutPacking(List<DescriptionWord> words, int start)
    {
        if (start == 0)
            start = words.FindIndex(w => w.InAddition);
        if (start > 0 && words.FindIndex(start, IsPacking) >= 0)
            words.RemoveRange(start, words.Count - start);
    }

    // "CAN" is calcium ammonium nitrate.
    private static bool IsPacking(DescriptionWord word) => GoodsWords.Packing.Contains(word.Text) && !(word.IsCapital && GoodsWords.Homographs.Contains(word.Text));

    private static void Add(List<DescriptionWord> words, DescriptionWord whole, GoodsVocabulary vocabulary)
    {
        var word = whole.Text;
        if (!word.Any(TextFold.IsUnspaced))
        {
            words.Add(whole);
            return;
        }
        // Longest known words first; a single sign counts only where it is the whole word, for "苯" is benzene but "苯胺" is not.
        var rest = 0;
        for (var at = 0; at < word.Length;)
        {
            var length = TextFold.IsUnspaced(word[at]) ? Known(word.AsSpan(at), vocabulary) : SpacedRun(word, at);
            if (length == 0 || (length == 1 && word.Length > 1 && TextFold.IsUnspaced(word[at])))
            {
                at++;
                continue;
            }
            if (at > rest)
                words.Add(whole with { Text = word[rest..at], IsCapital = false, IsUnspaced = true });
            words.Add(whole with { Text = word.Substring(at, length), IsCapital = false, IsUnspaced = TextFold.IsUnspaced(word[at]) });
            at += length;
            rest = at;
        }
        if (rest < word.Length)
            words.Add(whole with { Text = word[rest..], IsCapital = false, IsUnspaced = true });
    }

    private static int Known(ReadOnlySpan<char> text, GoodsVocabulary vocabulary)
    {
        var known = vocabulary.LongestAt(text);
        for (var length = Math.Min(4, text.Length); length > known; length--)
        {
            if (GoodsWords.IsNeutral(text[..length]))
                return length;
        }
        return known;
    }

    private static int SpacedRun(string word, int at)
    {
        var end = at;
        while (end < word.Length && !TextFold.IsUnspaced(word[end]))
            end++;
        return end - at;
    }
}
