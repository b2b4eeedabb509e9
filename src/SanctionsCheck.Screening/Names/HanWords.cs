using System.Collections.Frozen;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Names;

/// <summary>Words of trade and places in Chinese characters, which are read one by one otherwise: in a firm's name they become English words.</summary>
internal static class HanWords
{
    private const int Longest = 6;

    /// <summary>So many characters are no person's name.</summary>
    private const int LeastOfFirm = 5;

    private static readonly FrozenDictionary<string, string[]> English = Read();

    /// <summary>The words with these written in English; null where there are none, or too few characters for a firm's name where it may be a person's.</summary>
    /// <param name="words">The words of a name, one for each character.</param>
    /// <param name="firm">True where it is known to be a firm's.</param>
    public static List<FoldedWord>? Translate(List<FoldedWord> words, bool firm)
    {
        if (words.Count(static w => w.Script == NameScript.Han) < (firm ? 1 : LeastOfFirm)) return null;
        var written = new List<FoldedWord>(words.Count);
        var found = false;
        for (var i = 0; i < words.Count;)
        {
            var (taken, english) = At(words, i);
            if (taken == 0)
            {
                written.Add(words[i++]);
                continue;
            }
            found = true;
            written.AddRange(english.Select((e, k) => new FoldedWord(e, NameScript.Latin, e, k == 0 && words[i].Comma, false)));
            i += taken;
        }
        return found && written.Count > 0 ? written : null;
    }

    private static (int Taken, string[] English) At(List<FoldedWord> words, int at)
    {
        var length = 0;
        while (length < Longest && at + length < words.Count && words[at + length].Script == NameScript.Han) length++;
        for (; length > 0; length--)
        {
            if (English.TryGetValue(string.Concat(words.Skip(at).Take(length).Select(w => w.Source)), out var english)) return (length, english);
        }
        return (0, []);
    }

    private static FrozenDictionary<string, string[]> Read() =>
        EmbeddedText.Lines("han-words.tsv").Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .SelectMany(l => l[0].Split(' ').Select(han => (Han: han, English: l.Length > 1 ? l[1].Split(' ') : [])))
            .ToFrozenDictionary(r => r.Han, r => r.English, StringComparer.Ordinal);
}
