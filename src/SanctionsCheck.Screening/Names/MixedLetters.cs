using System.Buffers;
using System.Text;

namespace SanctionsCheck.Screening.Names;

/// <summary>Words in Cyrillic in which some letters are Latin ones that look the same ("Iгор", "ПУШКIН", "Pаїса").</summary>
internal static class MixedLetters
{
    private const string Latin = "ABCEHIKMOPTXYaceiopxyk";
    private const string Cyrillic = "АВСЕНІКМОРТХУасеіорхук";
    private static readonly SearchValues<char> LatinLetters = SearchValues.Create(Latin);

    /// <summary>The text with such letters as Cyrillic ones.</summary>
    public static string Unify(string text)
    {
        if (Ascii.IsValid(text) || !text.AsSpan().ContainsAny(LatinLetters) || text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') < 0) return text;
        StringBuilder? unified = null;
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetter(text[end]); end++)
            {
            }
            var word = text.AsSpan(start, end - start);
            if (!IsMixed(word)) continue;
            unified ??= new(text);
            for (var i = start; i < end; i++)
            {
                if (Latin.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var at) unified[i] = Cyrillic[at];
            }
        }
        return unified?.ToString() ?? text;
    }

    /// <summary>True where some letters are Cyrillic and all others look Cyrillic.</summary>
    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        var (native, alike) = (0, 0);
        foreach (var c in word)
        {
            if (c is >= '\u0400' and <= '\u04FF') native++;
            else if (LatinLetters.Contains(c)) alike++;
        }
        return native > 0 && alike > 0 && native + alike == word.Length;
    }
}
