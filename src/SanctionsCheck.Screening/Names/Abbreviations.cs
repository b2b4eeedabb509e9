using System.Collections.Frozen;

namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Abbreviations of words of trade that stand in the names of Russian, Ukrainian and Belarusian firms and offices ("НПО", "NPO": scientific production
/// association): they are written out in English, so that they meet the words themselves in any language.
/// </summary>
internal static class Abbreviations
{
    /// <summary>In Latin letters only those that are no other word.</summary>
    private static readonly FrozenDictionary<string, string[]> Anywhere = Read(
        ("nii", "research institute"), ("tsnii", "central research institute"), ("vnii", "russian research institute"), ("gosnii", "state research institute"), ("npo", "research production association"),
        ("okb", "experimental design bureau"), ("skb", "special design bureau"), ("tskb", "central design bureau"), ("gosmkb", "state machinebuilding design bureau"), ("fnpts", "federal research production center"));

    private static readonly FrozenDictionary<string, string[]> Native = Read(
        ("нпп", "research production enterprise"), ("нпц", "research production center"), ("нпк", "research production corporation"), ("нпф", "research production company"), ("нтц", "scientific technical center"),
        ("пкб", "design bureau"), ("мкб", "machinebuilding design bureau"), ("по", "production association"), ("тд", "trading house"), ("ук", "management company"), ("ран", "russian academy sciences"),
        ("мвд", "ministry internal affairs"), ("чвк", "private military company"), ("аэс", "nuclear power plant"), ("рф", "russia"), ("мид", "ministry foreign affairs"), ("фгуп", "federal state unitary enterprise"),
        ("минобороны", "ministry defence"), ("минфин", "ministry finance"), ("минюст", "ministry justice"));

    private static readonly FrozenDictionary<string, string[]> English = Read(("pmc", "private military company"));

    /// <summary>True where some word is one.</summary>
    public static bool Any(List<FoldedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Of(words[i], i) is not null) return true;
        }
        return false;
    }

    /// <summary>Writes abbreviations out, in place.</summary>
    public static void WriteOut(List<FoldedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (Of(word, i) is not { } full) continue;
            words[i] = new(full[0], NameScript.Latin, full[0], word.Comma, false);
            words.InsertRange(i + 1, full.Skip(1).Select(f => new FoldedWord(f, NameScript.Latin, f, false, false)));
            i += full.Length - 1;
        }
    }

    private static string[]? Of(FoldedWord word, int at)
    {
        if (Anywhere.TryGetValue(word.Form, out var full)) return full;
        if (word.Script is not (NameScript.Cyrillic or NameScript.WestCyrillic)) return English.GetValueOrDefault(word.Form);
        // "По" within a name is the preposition.
        return word.Source == "по" && at > 0 ? null : Native.GetValueOrDefault(word.Source);
    }

    private static FrozenDictionary<string, string[]> Read(params (string Short, string Full)[] rows) =>
        rows.ToFrozenDictionary(r => r.Short, r => r.Full.Split(' '), StringComparer.Ordinal);
}
