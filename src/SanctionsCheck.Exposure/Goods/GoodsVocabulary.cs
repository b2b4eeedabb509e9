using System.Collections.Frozen;
using SanctionsCheck.Exposure.Countries;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>The words of all names and synonyms, and the ways from a written word to them. Built once.</summary>
internal sealed class GoodsVocabulary
{
    /// <summary>How like a word of the vocabulary a written word must be.</summary>
    private const double SameStem = 0.95;
    private const double SameStemOfKnownWord = 0.85;
    private const double Derived = 0.78;
    private const double CompoundHead = 0.88;
    private const double CompoundModifier = 0.76;
    private const double CompoundModifierOfUnknown = 0.55;
    private const double WrongLetterCost = 2;
    private const int MinTypoLength = 5;
    private const int MinWrongLetterLength = 6;
    private const int MinTwoSlipsLength = 10;
    private const int MinCompoundPart = 5;

    private readonly string[] words;
    private readonly string[] stems;
    private readonly FrozenDictionary<string, int> ids;
    private readonly FrozenDictionary<string, int[]> byStem;
    private readonly FrozenDictionary<char, int[]> byFirst;
    private readonly FrozenDictionary<char, int[]> bySecond;
    private readonly int longestUnspaced;

    public GoodsVocabulary(IEnumerable<string> vocabulary)
    {
        words = [.. vocabulary.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        stems = [.. words.Select(WordForms.Stem)];
        var all = Enumerable.Range(0, words.Length).ToArray();
        ids = all.ToFrozenDictionary(i => words[i], StringComparer.Ordinal);
        var byStem = new Dictionary<string, int[]>(words.Length, StringComparer.Ordinal);
        foreach (var i in all)
            byStem[stems[i]] = byStem.TryGetValue(stems[i], out var others) ? [.. others, i] : [i];
        this.byStem = byStem.ToFrozenDictionary(StringComparer.Ordinal);
        var spelled = all.Where(i => words[i].Length >= 4 && !words[i].Any(char.IsDigit) && !TextFold.IsUnspaced(words[i][0])).ToArray();
        byFirst = spelled.GroupBy(i => words[i][0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        bySecond = spelled.Where(i => words[i].Length >= 7).GroupBy(i => words[i][1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        longestUnspaced = words.Where(w => TextFold.IsUnspaced(w[0])).Select(w => w.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Number of words.</summary>
    public int Count => words.Length;

    /// <summary>The word with this id.</summary>
    public string this[int id] => words[id];

    /// <summary>The id of a folded word.</summary>
    public bool TryFind(string word, out int id) => ids.TryGetValue(word, out id);

    /// <summary>The length of the longest vocabulary word at the start of unspaced text; 0 if none.</summary>
    public int LongestAt(ReadOnlySpan<char> text)
    {
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(text.Length, longestUnspaced); length > 0; length--)
        {
            if (lookup.ContainsKey(text[..length]))
                return length;
        }
        return 0;
    }

    /// <summary>The vocabulary words that a written word may be, each with 0–1 how surely; derived ones name a quality ("birchen"), so that the noun is elsewhere.</summary>
    public List<WordMatch> Match(string word)
    {
        var found = new List<WordMatch>();
        var known = ids.TryGetValue(word, out var exact);
        if (known)
            found.Add(new(exact, 1, false));
        if (word.Length < 3 || TextFold.IsUnspaced(word[0]) || word.Any(char.IsDigit))
            return found;
        var stem = WordForms.Stem(word);
        if (byStem.TryGetValue(stem, out var same))
            found.AddRange(same.Where(i => !known || i != exact).Select(i => new WordMatch(i, known ? SameStemOfKnownWord : SameStem, false)));
        if (found.Count == 0)
            AddSlips(found, word, stem);
        if (found.Count == 0)
            AddDerived(found, stem);
        if (found.Count == 0 && word[0] < 128)
            AddCompounds(found, word);
        return found;
    }

    /// <summary>Adds the words that two neighbours make together, in either order: "kraft liner", "Schnittholz Kiefer".</summary>
    public void MatchJoined(string first, string second, List<WordMatch> found)
    {
        if (first.Length < 3 || second.Length < 3 || first[0] > 127 || second[0] > 127)
            return;
        foreach (var joined in (ReadOnlySpan<string>)[first + second, second + first, second + "n" + first, second + "s" + first, second + "en" + first])
        {
            if (byStem.TryGetValue(WordForms.Stem(joined), out var same))
                found.AddRange(same.Where(i => words[i].Length >= 6).Select(i => new WordMatch(i, SameStem, false)));
        }
    }

    private void AddSlips(List<WordMatch> found, string word, string stem)
    {
        if (word.Length < MinTypoLength)
            return;
        if (byFirst.TryGetValue(word[0], out var sameFirst))
        {
            foreach (var i in sameFirst)
                AddSlip(found, i, word, stem);
        }
        if (word.Length >= 7 && bySecond.TryGetValue(word[1], out var sameSecond))
        {
            foreach (var i in sameSecond)
            {
                if (words[i][0] != word[0])
                    AddSlip(found, i, word, stem);
            }
        }
    }

    private void AddSlip(List<WordMatch> found, int i, string word, string stem)
    {
        var other = words[i];
        if (Math.Abs(other.Length - word.Length) > 2 || other.Length < MinTypoLength || WordForms.AreOtherSubstances(stem, stems[i]))
            return;
        if (IsSlip(word, other))
            found.Add(new(i, 1 - SlipCost(word, other) / Math.Min(word.Length, other.Length), false));
        else if (Math.Min(stem.Length, stems[i].Length) >= MinTypoLength && IsSlip(stem, stems[i]))
            found.Add(new(i, 0.97 - SlipCost(stem, stems[i]) / stem.Length, false));
        else if (Math.Min(word.Length, other.Length) >= MinTwoSlipsLength && EditDistance.AtMostTwo(word, other))
            found.Add(new(i, 1 - 2.0 / Math.Min(word.Length, other.Length), false));
    }

    // A wrong letter makes another word ("strings", "springs") more often than a missing or swapped one.
    private static double SlipCost(string a, string b) => a.Length == b.Length && a.Where((c, i) => c != b[i]).Count() == 1 ? WrongLetterCost : 1;

    // A wrong letter in a short word usually makes another word of it ("wood", "food").
    private static bool IsSlip(string a, string b) =>
        OneSlip.Apart(a, b) && (a.Length >= MinWrongLetterLength || a.Length != b.Length || a.Where((c, i) => c != b[i]).Count() > 1);

    private void AddDerived(List<WordMatch> found, string stem)
    {
        if (stem.Length == 0 || !byFirst.TryGetValue(stem[0], out var sameFirst))
            return;
        var cyrillic = WordForms.IsCyrillic(stem[0]);
        int shortest = cyrillic ? 4 : 5, longestRest = cyrillic ? 4 : 3;
        foreach (var i in sameFirst)
        {
            var other = stems[i];
            if (other.Length >= shortest && stem.Length > other.Length && stem.Length - other.Length <= longestRest && stem.StartsWith(other, StringComparison.Ordinal))
                found.Add(new(i, Derived, true));
        }
    }

    // "Kiefernschnittholz" has its noun at the end, "Sperrholzplatten" its substance at the start.
    private void AddCompounds(List<WordMatch> found, string word)
    {
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length - 3; length >= MinCompoundPart; length--)
        {
            // A short head only after a word that is known itself: "Stahlrohre", but not "disposable".
            if (lookup.TryGetValue(word.AsSpan(word.Length - length), out var head)
                && (length > MinCompoundPart || byStem.ContainsKey(WordForms.Stem(word[..^length]))))
            {
                found.Add(new(head, CompoundHead, false));
                break;
            }
        }
        for (var length = word.Length - 3; length >= MinCompoundPart; length--)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var modifier))
            {
                // "Papierrollen" are paper; a "Papierhandtuchspender" is not.
                var rest = word[length..];
                var isForm = GoodsWords.Shapes.Contains(rest) || GoodsWords.Neutral.Contains(rest);
                found.Add(new(modifier, isForm ? CompoundModifier : CompoundModifierOfUnknown, !isForm));
                break;
            }
        }
    }
}
