using System.Buffers;
using System.Globalization;
using System.Text;
using AnyAscii;

namespace SanctionsCheck.Screening.Names;

/// <summary>Takes a text apart into words of plain Latin letters and digits: normalised, without marks and controls, transliterated, lower case.</summary>
internal static class TextFold
{
    /// <summary>More than this is not a name; the rest is left out, so that no text takes unbounded time.</summary>
    public const int MaxLength = 512;

    private static readonly SearchValues<char> WestLetters = SearchValues.Create("іїєґў");

    public static List<FoldedWord> Words(string text)
    {
        if (text.Length > MaxLength) text = text[..MaxLength];
        text = Normalise(SplitCapitals(MixedLetters.Unify(text)));
        var words = new List<FoldedWord>(8);
        var form = new StringBuilder();
        var west = text.AsSpan().ContainsAny(WestLetters);
        var (start, script, comma, dotted) = (-1, NameScript.Latin, false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // Letters outside the basic plane are rare in names (historic scripts, rare characters): AnyAscii knows most.
                Append(form, text.Substring(i, 2).Transliterate(), ref start, i);
                i++;
                continue;
            }
            // An apostrophe binds ("Al-Qa'ida"); it is in the table of letters as nothing.
            if (IsIgnored(c)) continue;
            if (char.IsLetterOrDigit(c) || IsVowelSign(c) || Transliteration.Letters.ContainsKey(c))
            {
                var here = ScriptOf(c, west);
                // Chinese characters and Korean syllables are words of their own.
                if (form.Length > 0 && (here is NameScript.Han or NameScript.Hangul || script is NameScript.Han or NameScript.Hangul)) Close(i);
                if (start < 0) (start, script) = (i, here);
                else if (form.Length == 0) script = here;
                var letters = Begins(c, form.Length) ?? FoldLetter(c, here);
                if (here == NameScript.Abjad && form.Length > 0 && Transliteration.RunsTogether(form[^1], c)) form.Append(Transliteration.Between);
                form.Append(letters);
                continue;
            }
            if (c == '.' && form.Length > 0 && (dotted || form.Length == 1) && IsSingleLetter(text, i + 1))
            {
                dotted = true;
                continue;
            }
            Close(i);
            comma |= c is ',' or '(' or ')' or ';' or '/' or '"' or '«' or '»' or '“' or '”';
            if (c is '&' or '+') words.Add(new("and", NameScript.Latin, "&", false, false));
        }
        return words;

        void Close(int end)
        {
            if (form.Length > 0)
            {
                words.Add(new(form.ToString(), script, text[start..end], comma, dotted));
                comma = false;
            }
            form.Clear();
            (start, dotted) = (-1, false);
        }
    }

    /// <summary>"S.A.", "o.O.O.": letters with a dot between them are one word.</summary>
    private static bool IsSingleLetter(string text, int i) =>
        i < text.Length && char.IsLetter(text[i]) && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]));

    private static void Append(StringBuilder form, string letters, ref int start, int at)
    {
        foreach (var c in letters)
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            if (start < 0) start = at;
            form.Append(char.ToLowerInvariant(c));
        }
    }

    /// <summary>"AlisherUsmanov", "SiemensAG": a capital after small letters begins a word.</summary>
    private static string SplitCapitals(string text)
    {
        StringBuilder? split = null;
        var small = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && small >= 3 && i + 1 < text.Length && char.IsLetter(text[i + 1]))
                (split ??= new StringBuilder(text, 0, i, text.Length + 4)).Append(' ');
            small = char.IsLower(text[i]) ? small + 1 : 0;
            split?.Append(text[i]);
        }
        return split?.ToString() ?? text;
    }

    private static string Normalise(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        text = Repair(text);
        // Compatibility forms (ligatures, full width, presentation forms of Arabic) become plain ones; marks come off, but й, ё and Korean stay whole.
        text = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\u0400' and <= '\u04FF' or >= '\uAC00' and <= '\uD7A3' or >= '\u0600' and <= '\u06FF' or >= '\u0900' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u3040' and <= '\u30FF' || char.IsSurrogate(c))
            {
                kept.Append(c);
                continue;
            }
            foreach (var d in c.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark) kept.Append(char.ToLowerInvariant(d));
            }
        }
        return kept.ToString();
    }

    /// <summary>Lone halves of surrogate pairs can't be normalised; they say nothing either.</summary>
    private static string Repair(string text)
    {
        var broken = false;
        for (var i = 0; i < text.Length && !broken; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else broken = true;
        }
        if (!broken) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) kept.Append(rune == Rune.ReplacementChar ? " " : rune.ToString());
        return kept.ToString();
    }

    private static bool IsIgnored(char c)
    {
        if (c < 128) return false;
        return c is 'ـ' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark && !IsVowelSign(c);
    }

    /// <summary>Vowel signs of Indian and South-East Asian scripts are marks to Unicode and letters to a reader.</summary>
    private static bool IsVowelSign(char c) =>
        (c is >= '\u0900' and <= '\u109F' or >= '\u1780' and <= '\u17FF')
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Letters that are read in another way at the beginning of a word or within it; null for all others.</summary>
    private static string? Begins(char c, int at) => c == 'ї' && at > 0 ? "i" : c == 'ع' && at == 0 ? "a" : null;

    private static string FoldLetter(char c, NameScript script)
    {
        if (char.IsAsciiLetterOrDigit(c)) return AsciiText[c];
        if (script == NameScript.WestCyrillic && c == 'г') return "h";
        if (script == NameScript.WestCyrillic && c == 'и') return "y";
        if (Transliteration.Letters.TryGetValue(c, out var latin)) return latin;
        if (char.IsDigit(c)) return ((int)char.GetNumericValue(c)).ToString(CultureInfo.InvariantCulture);
        var letters = c.ToString().Transliterate();
        return string.Concat(letters.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
    }

    private static readonly string[] AsciiText = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private static NameScript ScriptOf(char c, bool west) => c switch
    {
        < '\u0370' => NameScript.Latin,
        >= '\u0400' and <= '\u052F' => west ? NameScript.WestCyrillic : NameScript.Cyrillic,
        >= '\u0590' and <= '\u06FF' or >= '\u0E00' and <= '\u0E7F' => NameScript.Abjad,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' => NameScript.Han,
        >= '\uAC00' and <= '\uD7A3' => NameScript.Hangul,
        >= '\u3040' and <= '\u30FF' => NameScript.Kana,
        _ => NameScript.Other,
    };
}
