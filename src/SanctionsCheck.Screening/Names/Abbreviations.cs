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
        ("npk", "research production corporation"), ("npf", "research production company"), ("nvo", "research production association"), ("nvp", "research production enterprise"),
        ("nits", "research center"), ("ntts", "scientific technical center"), ("okb", "experimental design bureau"), ("kb", "design bureau"), ("pkb", "design bureau"), ("tskb", "central design bureau"),
        ("skb", "special design bureau"), ("sktb", "special design technological bureau"), ("gosmkb", "state machinebuilding design bureau"), ("fnpts", "federal research production center"), ("gnts", "state scientific center"),
        ("rfyats", "russian federal nuclear center"), ("odk", "united engine corporation"));

    private static readonly FrozenDictionary<string, string[]> Native = Read(
        ("нпц", "research production center"), ("нтц", "scientific technical center"), ("нтк", "scientific technical complex"), ("нвк", "research production complex"), ("внк", "research production complex"),
        ("мкб", "machinebuilding design bureau"), ("по", "production association"), ("ппо", "production association"), ("тд", "trading house"), ("тк", "trading company"), ("ук", "management company"), ("гк", "group companies"), ("фпг", "financial industrial group"),
        ("ран", "russian academy sciences"), ("нан", "national academy sciences"), ("мо", "ministry defence"), ("мвд", "ministry internal affairs"), ("мус", "ministry internal affairs"), ("увд", "internal affairs directorate"), ("мчс", "ministry emergency situations"),
        ("мид", "ministry foreign affairs"), ("кгб", "state security committee"), ("фсб", "federal security service"), ("свр", "foreign intelligence service"), ("фсо", "federal protection service"), ("сбу", "security service ukraine"),
        ("фсин", "federal penitentiary service"), ("гру", "main intelligence directorate"), ("цик", "central election commission"), ("центризбирком", "central election commission"), ("росфинмониторинг", "federal financial monitoring service"),
        ("росгвардия", "national guard"), ("оак", "united aircraft corporation"), ("оск", "united shipbuilding corporation"), ("ктрв", "tactical missiles corporation"), ("вс", "armed forces"), ("ввс", "air force"), ("вмф", "navy"), ("вкс", "aerospace forces"), ("вдв", "airborne forces"), ("всу", "armed forces ukraine"), ("рхбз", "radiation chemical biological protection"),
        ("чвк", "private military company"), ("пвк", "private military company"), ("аэс", "nuclear power plant"), ("гэс", "hydropower plant"), ("тэц", "thermal power plant"), ("грэс", "power plant"), ("нпз", "oil refinery"), ("гпз", "gas refinery"),
        ("гок", "mining processing plant"), ("арз", "aircraft repair plant"), ("брз", "armoured repair plant"), ("срз", "ship repair yard"), ("ссз", "shipbuilding yard"), ("мз", "machinebuilding plant"), ("рф", "russia"), ("рб", "belarus"), ("днр", "donetsk people republic"), ("лнр", "luhansk people republic"),
        ("фгуп", "federal state unitary enterprise"), ("гуп", "state unitary enterprise"), ("муп", "municipal unitary enterprise"), ("нко", "noncommercial organization"), ("ано", "autonomous noncommercial organization"), ("сми", "media"), ("впк", "military industrial company"), ("нпп", "research production enterprise"), ("нпк", "research production corporation"), ("нпф", "research production company"),
        ("информагентство", "information agency"), ("госкорпорация", "state corporation"), ("госпредприятие", "state enterprise"), ("стройтрест", "construction trust"), ("минобороны", "ministry defence"), ("минфин", "ministry finance"), ("минюст", "ministry justice"),
        ("минкультуры", "ministry culture"), ("минобрнауки", "ministry science higher education"), ("минпросвещения", "ministry education"), ("минпромторг", "ministry industry trade"), ("минэнерго", "ministry energy"), ("минтранс", "ministry transport"), ("минздрав", "ministry health"),
        ("минсельхоз", "ministry agriculture"), ("минцифры", "ministry digital development"), ("минэкономразвития", "ministry economic development"), ("минстрой", "ministry construction"),
        ("خبرگزاری", "news agency"), ("خبرگزاري", "news agency"), ("نیروگاه", "power plant"), ("دانش‌بنیان", "knowledge based"), ("هوافضای", "aerospace"));

    private static readonly FrozenDictionary<string, string[]> English = Read(
        ("pmc", "private military company"), ("rpe", "research production enterprise"), ("spe", "scientific production enterprise"), ("rpa", "research production association"), ("spa", "scientific production association"),
        ("rpc", "research production corporation"), ("spc", "scientific production center"), ("uec", "united engine corporation"), ("uac", "united aircraft corporation"));

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
        if (word.Script is not (NameScript.Cyrillic or NameScript.WestCyrillic or NameScript.Abjad)) return English.GetValueOrDefault(word.Form);
        // "По" within a name is the preposition.
        return word.Source == "по" && at > 0 ? null : Native.GetValueOrDefault(word.Source);
    }

    private static FrozenDictionary<string, string[]> Read(params (string Short, string Full)[] rows) =>
        rows.ToFrozenDictionary(r => r.Short, r => r.Full.Split(' '), StringComparer.Ordinal);
}
