using System.Text;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Brings text in any script to one spelling for comparison: lower case, no diacritics, one form per letter, words parted by single spaces.</summary>
/// <remarks>The product runs without culture data, where <see cref="string.Normalize()"/> leaves non-ASCII text as it is; hence a table of its own.</remarks>
internal static class TextFold
{
    // Each group: the letter to write, then those that become it.
    private static readonly string[] Groups =
    [
        "aàáâãäåāăą", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņň", "oòóôõöøōŏő", "rŕŗř", "sśŝşšș",
        "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž", "еёэє", "уў", "гґ", "иії", "اأإآٱ", "یىيئ", "کك", "هةۀ", "وؤ",
        "0٠۰", "1١۱", "2٢۲", "3٣۳", "4٤۴", "5٥۵", "6٦۶", "7٧۷", "8٨۸", "9٩۹",
    ];

    private static readonly Dictionary<char, char> Map =
        Groups.SelectMany(g => g.Skip(1), (g, c) => (From: c, To: g[0])).ToDictionary(p => p.From, p => p.To);

    /// <summary>The folded text; empty for null or text without letters and digits.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        if (IsFolded(text))
            return text;
        var folded = new StringBuilder(text.Length + 4);
        foreach (var raw in text)
        {
            var c = char.ToLowerInvariant(raw is >= '！' and <= '～' ? (char)(raw - '！' + '!') : raw);
            if (c < 128)
                Append(folded, c);
            else if (c == 'ß')
                folded.Append("ss");
            else if (c == 'æ')
                folded.Append("ae");
            else if (c == 'œ')
                folded.Append("oe");
            else if (IsIgnored(c))
                continue;
            else
                Append(folded, Map.GetValueOrDefault(c, c));
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    // Text of small ASCII letters, digits and single spaces stays as it is.
    private static bool IsFolded(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != ' ' || before == ' '))
                return false;
            before = c;
        }
        return before != ' ';
    }

    /// <summary>A phrase of the rule book, folded; a star at its end, which means any ending of its last word, stays.</summary>
    public static string FoldPattern(string phrase) => phrase.EndsWith('*') ? Fold(phrase) + "*" : Fold(phrase);

    /// <summary>True where the folded text has the folded phrase as whole words, the last one with any ending if a star stands there; for phrases in Chinese, Japanese or Korean, anywhere.</summary>
    public static bool HasPhrase(string text, string phrase) => IndexOfPhrase(text, phrase, 0) >= 0;

    /// <summary>Where the phrase stands next, from a place on; −1 where it does not.</summary>
    public static int IndexOfPhrase(string text, string phrase, int from)
    {
        var isStem = phrase[^1] == '*';
        var sought = isStem ? phrase.AsSpan(0, phrase.Length - 1) : phrase;
        while (from < text.Length && text.AsSpan(from).IndexOf(sought) is >= 0 and var found)
        {
            var (at, end) = (from + found, from + found + sought.Length);
            if (IsUnspaced(sought[0]) || ((at == 0 || text[at - 1] == ' ') && (isStem || end == text.Length || text[end] == ' ')))
                return at;
            from = at + 1;
        }
        return -1;
    }

    /// <summary>True for letters of scripts that are written without spaces between words.</summary>
    public static bool IsUnspaced(char c) => c is >= '぀' and <= '鿿' or >= '가' and <= '힯';

    private static void Append(StringBuilder folded, char c)
    {
        if (char.IsLetterOrDigit(c))
            folded.Append(c);
        else if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    // Combining marks, Arabic vowel signs and tatweel, soft hyphen, zero-width characters except the non-joiner, which parts words in Persian.
    private static bool IsIgnored(char c) =>
        c is >= '\u0300' and <= '\u036f' or >= '\u064b' and <= '\u065f' or '\u0670' or '\u0640' or '\u00ad' or '\u200b' or '\u200d' or '\ufeff';
}
