using System.Collections.Frozen;
using System.Text;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Other readings of Chinese characters, which are read in Mandarin first: single characters in Korean, and whole names in Japanese where
/// surname and given name are usual ones.
/// </summary>
internal static class HanReadings
{
    private const int LongestPart = 3;
    private static readonly FrozenDictionary<char, char> KoreanOf;
    private static readonly FrozenDictionary<string, string> Surnames;
    private static readonly FrozenDictionary<string, string> GivenNames;

    static HanReadings()
    {
        var korean = new Dictionary<char, char>();
        var (surnames, given) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var line in EmbeddedText.Lines("han-readings.tsv").Where(l => l[0] != '#').Select(l => l.Split('\t')))
        {
            var entries = line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] == "ko")
            {
                foreach (var entry in entries) korean.TryAdd(entry[0], entry[1]);
                continue;
            }
            var map = line[0] == "ja-surname" ? surnames : given;
            for (var i = 0; i + 1 < entries.Length; i += 2) map.TryAdd(entries[i], entries[i + 1]);
        }
        KoreanOf = korean.ToFrozenDictionary();
        Surnames = surnames.ToFrozenDictionary(StringComparer.Ordinal);
        GivenNames = given.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The words read as a Korean name; null where a character is not in the table.</summary>
    public static List<FoldedWord>? Korean(List<FoldedWord> words)
    {
        if (words.Count is < 2 or > 2 * LongestPart) return null;
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Script != NameScript.Han || !KoreanOf.TryGetValue(word.Source[0], out var hangul)) return null;
            text.Append(hangul);
        }
        return TextFold.Words(text.ToString());
    }

    /// <summary>The words read as a Japanese name; null where that is not one of the usual names.</summary>
    public static List<FoldedWord>? Japanese(List<FoldedWord> words)
    {
        if (words.Count is < 2 or > 2 * LongestPart || !words.TrueForAll(w => w.Script == NameScript.Han)) return null;
        var text = string.Concat(words.Select(w => w.Source));
        for (var cut = 1; cut <= LongestPart && cut < text.Length; cut++)
        {
            // In its own order, or given name first as forms for foreigners ask for it.
            if (Surnames.TryGetValue(text[..cut], out var surname) && GivenNames.TryGetValue(text[cut..], out var given)
                || Surnames.TryGetValue(text[^cut..], out surname) && GivenNames.TryGetValue(text[..^cut], out given))
                return [new(surname, NameScript.Other, text, false, false), new(given, NameScript.Other, text, false, false)];
        }
        return null;
    }
}
