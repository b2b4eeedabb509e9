using System.Buffers;
using System.Text;

namespace SanctionsCheck.Screening.Names;

/// <summary>Words in Cyrillic in which some letters are Latin ones that look the same ("Iгор", "ПУШКIН", "Pаїса"), and words in Latin letters with Cyrillic ones.</summary>
internal static class MixedLetters
{
    private const string Latin = "ABCEHIKMOPTXYaceiopxyk";
    private const string Cyrillic = "АВСЕНІКМОРТХУасеіорхук";
    private static readonly SearchValues<char> LatinLetters = SearchValues.Create(Latin);
    private static readonly SearchValues<char> CyrillicLetters = SearchValues.Create(Cyrillic);

    /// <summary>The text with such letters as those of the rest of their word.</summary>
    public static string Unify(string text)
    {
        if (Ascii.IsValid(text) || text.AsSpan().IndexOfAnyInRange('A', 'z') < 0 || text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') < 0) return text;
        StringBuilder? unified = null;
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetter(text[end]); end++)
            {
            }
            var word = text.AsSpan(start, end - start);
            var (from, to) = IsMixed(word, native: true) ? (Latin, Cyrillic) : IsMixed(word, native: false) ? (Cyrillic, Latin) : ("", "");
            if (from.Length == 0) continue;
            unified ??= new(text);
            for (var i = start; i < end; i++)
            {
                if (from.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var at) unified[i] = to[at];
            }
        }
        return unified?.ToString() ?? text;
    }

    /// <summary>True where some letters are of one alphabet and all others look as if they were.</summary>
    /// <param name="word">The word.</param>
    /// <param name="native">True for Cyrillic with Latin letters in it, false for Latin with Cyrillic ones.</param>
    private static bool IsMixed(ReadOnlySpan<char> word, bool native)
    {
        var (own, alike) = (0, 0);
        foreach (var c in word)
        {
            if (native ? c is >= '\u0400' and <= '\u04FF' : char.IsAsciiLetter(c)) own++;
            else if ((native ? LatinLetters : CyrillicLetters).Contains(c)) alike++;
        }
        return own > 0 && alike > 0 && own + alike == word.Length;
    }
}
