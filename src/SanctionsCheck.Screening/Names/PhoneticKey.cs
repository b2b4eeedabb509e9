namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Spells a folded Latin word by its sound, so that the usual romanisations of one name meet: "Husayn" and "Hussein",
/// "Selenskyj" and "Zelenskyy" (but for z and s, which cost little to exchange). S is sh, C is ch, J is zh or j.
/// </summary>
internal static class PhoneticKey
{
    private static readonly (string From, string To)[] Rules =
    [
        ("shch", "S"), ("schtsch", "S"), ("tsch", "C"), ("dsch", "J"), ("sch", "S"), ("tch", "C"), ("dzh", "J"), ("sh", "S"), ("ch", "C"),
        ("zh", "J"), ("dj", "J"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("cz", "C"),
        ("sz", "S"), ("ts", "c"), ("tz", "c"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "e"), ("ey", "e"), ("ai", "e"), ("ay", "e"),
        ("ej", "e"), ("aj", "e"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"),
    ];

    /// <summary>"Jelena", "Jewgeni" begin with a vowel, "Jebali", "Jemal" don't: what follows the e tells.</summary>
    private const string SoftAfterJe = "lvwfkrsgzp";

    /// <summary>What letters look like in words that mix letters and digits.</summary>
    private const string Lookalikes = "oizeasbtbg";

    /// <summary>Letters of scripts without vowels are each read by themselves; those that became two Latin letters are in here.</summary>
    private static readonly (string From, string To)[][] AbjadByFirst = [.. Enumerable.Range(0, 128).Select(c => Rules.Where(r => r.From[0] == c
        && r.From is "sh" or "ch" or "zh" or "kh" or "gh" or "th" or "dh" or "ou" or "oo" or "ee" or "ie" or "ei" or "ey" or "ai" or "ay" or "q" or "w" or "y").ToArray())];

    private static readonly (string From, string To)[][] ByFirst = [.. Enumerable.Range(0, 128).Select(c => Rules.Where(r => r.From[0] == c).ToArray())];

    /// <summary>The key of a folded word.</summary>
    public static string Of(string form, bool abjad = false)
    {
        Span<char> key = form.Length <= 64 ? stackalloc char[form.Length * 2 + 2] : new char[form.Length * 2 + 2];
        var length = 0;
        var mixed = form.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
        for (var i = 0; i < form.Length;)
        {
            var c = form[i];
            if (mixed && char.IsAsciiDigit(c)) c = Lookalikes[c - '0'];
            var (from, to) = abjad && c == 'j' ? (1, "J") : Find(form, i, c, abjad ? AbjadByFirst : ByFirst);
            foreach (var k in to)
            {
                // Where no vowels are written, a consonant that stands twice is heard twice ("Mamluk").
                if (length == 0 || key[length - 1] != k || abjad && k != 'v' && !IsVowel(k)) key[length++] = k;
            }
            i += from;
        }
        while (length > 2 && (key[length - 1] is 'h' or 'i') && (key[length - 1] == 'h' ? IsVowel(key[length - 2]) : key[length - 2] == 'i')) length--;
        return new string(key[..length]);
    }

    /// <summary>The key without its vowels and without sounds that scripts without vowels leave open.</summary>
    /// <param name="key">The key.</param>
    /// <param name="kept">Gets them; as long as the key.</param>
    /// <returns>How many they are.</returns>
    public static int Skeleton(ReadOnlySpan<char> key, Span<char> kept)
    {
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (IsVowel(c) || c == 'v' || c == 'h' && i == key.Length - 1) continue;
            // Arabic has letters that are read d or z, t or s, according to the language.
            var k = c switch { 'C' or 'J' or 'j' => 'S', 'g' => 'k', 'z' or 'c' or 'd' or 't' => 's', 'p' or 'f' => 'b', _ => c };
            if (length == 0 || kept[length - 1] != k) kept[length++] = k;
        }
        return length;
    }

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (int Taken, string To) Find(string form, int i, char c, (string From, string To)[][] rules)
    {
        if (i == 0 && form.Length > 2 && form[1] == 'e' && (c == 'y' || c == 'j' && SoftAfterJe.Contains(form[2], StringComparison.Ordinal))) return (2, "e");
        // "Xi", "Xiao": in Chinese an x that begins a word is a kind of sh.
        if (i == 0 && c == 'x') return (1, "S");
        if (c < 128)
        {
            foreach (var (from, to) in rules[c])
            {
                if (string.CompareOrdinal(form, i, from, 0, from.Length) == 0 && !(from[^1] == 'j' && IsSounded(form, i + from.Length))) return (from.Length, to);
            }
        }
        if (c == 'c') return (1, i + 1 < form.Length && (form[i + 1] is 'e' or 'i' or 'y') ? "s" : "k");
        if (c == 'j') return (1, i + 1 == form.Length || !IsVowel(form[i + 1]) && form[i + 1] != 'y' ? "i" : "J");
        return (1, Letters[c is >= '0' and <= 'z' ? c - '0' : 0]);
    }

    /// <summary>"Nejat", "Sajjad": between vowels a j is a consonant; in "Sergej", "Majdan" it is none.</summary>
    private static bool IsSounded(string form, int after) => after < form.Length && (IsVowel(form[after]) || form[after] == 'j') && form[after - 1] == 'j' && form[after - 2] is 'a' or 'e';

    private static readonly string[] Letters = [.. Enumerable.Range('0', 'z' - '0' + 1).Select(c => ((char)c).ToString())];
}
