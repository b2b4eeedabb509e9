namespace SanctionsCheck.Exposure.Goods;

/// <summary>Brings forms of one word together: plural and case endings, British and American spelling, cognates. Works on folded words.</summary>
/// <remarks>Deliberately light: a stem is only compared with stems made the same way, and an exact word always outranks it.</remarks>
internal static class WordForms
{
    // Longest first within each script. Russian, Belarusian and Ukrainian share theirs after folding.
    private static readonly string[] CyrillicEndings =
    [
        "иями", "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "иях", "иям", "ией", "ием", "аго", "яго", "ами", "ямі", "ая", "яя", "ое", "ее", "ые", "ие", "ия",
        "ию", "ии", "ый", "ий", "ой", "ую", "юю", "ых", "их", "ым", "им", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ей", "ау", "а", "я", "о", "е", "ы", "и", "у",
        "ю", "ь", "й",
    ];

    private static readonly string[] LatinEndings =
    [
        "iego", "iej", "ami", "ach", "ich", "imi", "ego", "emu", "ler", "lar", "eri", "ari", "en", "er", "es", "ow", "om", "ej", "em", "ia", "ie", "a", "e", "i", "o", "u",
    ];

    // Words that differ in these only are different substances: chloride, chlorite, chlorate.
    private static readonly string[] ChemicalEndings =
    [
        "id", "it", "at", "in", "an", "en", "on", "ol", "il", "ид", "ит", "ат", "ин", "ан", "ен", "он", "ол", "ил", "ын",
    ];

    /// <summary>The stem of a folded word; words with digits and words of unspaced scripts are their own.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.Any(char.IsDigit))
            return word;
        if (IsCyrillic(word[0]))
            return Strip(word, CyrillicEndings, 4, 3);
        if (IsArabic(word[0]))
            return Arabic(word);
        return word[0] < 128 ? Latin(word) : word;
    }

    /// <summary>True where both stems end as substances do, and differently: a slip of the keyboard may not turn one into the other.</summary>
    public static bool AreOtherSubstances(string a, string b)
    {
        string? endOfA = ChemicalEnd(a), endOfB = ChemicalEnd(b);
        return endOfA is not null && endOfB is not null && endOfA != endOfB;
    }

    /// <summary>True for Cyrillic letters.</summary>
    public static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ӿ';

    private static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06ff';

    private static string? ChemicalEnd(string stem) =>
        stem.Length >= 5 && Array.IndexOf(ChemicalEndings, stem[^2..]) is >= 0 and var at ? ChemicalEndings[at] : null;

    private static string Arabic(string word)
    {
        if (word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal))
            word = word[2..];
        if (word.Length >= 6 && word.EndsWith("های", StringComparison.Ordinal))
            return word[..^3];
        if (word.Length >= 5 && (word.EndsWith("ها", StringComparison.Ordinal) || word.EndsWith("ات", StringComparison.Ordinal)))
            return word[..^2];
        return word.Length >= 5 && word.EndsWith('ه') ? word[..^1] : word;
    }

    private static string Latin(string word)
    {
        var spelled = word.Replace("ph", "f", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal)
            .Replace("sch", "s", StringComparison.Ordinal).Replace('z', 's').Replace('y', 'i');
        var letters = new char[spelled.Length];
        var count = 0;
        for (var i = 0; i < spelled.Length; i++)
        {
            var c = spelled[i] == 'c' && (i + 1 == spelled.Length || spelled[i + 1] is not ('e' or 'i' or 'h')) ? 'k' : spelled[i];
            if (count == 0 || letters[count - 1] != c)
                letters[count++] = c;
        }
        var stem = new string(letters, 0, count);
        // fibre and fiber, aluminium and aluminum.
        if (stem.EndsWith("bre", StringComparison.Ordinal))
            stem = stem[..^2] + "er";
        if (stem.EndsWith("ium", StringComparison.Ordinal))
            return stem[..^3];
        if (stem.EndsWith("num", StringComparison.Ordinal))
            return stem[..^2];
        if (stem.EndsWith("xes", StringComparison.Ordinal) || stem.EndsWith("shes", StringComparison.Ordinal) || stem.EndsWith("ches", StringComparison.Ordinal))
            return stem[..^2];
        if (stem.Length > 3 && stem[^1] == 's' && stem[^2] != 'u')
            stem = stem[..^1];
        return Strip(stem, LatinEndings, 4, 4);
    }

    private static string Strip(string word, string[] endings, int leaveByLong, int leaveByShort)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= (ending.Length > 1 ? leaveByLong : leaveByShort) && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
