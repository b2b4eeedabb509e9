namespace SanctionsCheck.Screening.Names;

/// <summary>Names of countries of several words, which are also written as letters: they become one word.</summary>
internal static class NamePhrases
{
    private static readonly (string[] Words, string Short)[] Phrases =
    [
        (["united", "states", "of", "america"], "usa"), (["united", "states"], "usa"), (["united", "kingdom"], "uk"), (["united", "arab", "emirates"], "uae"),
        (["russian", "federation"], "russia"), (["rossiyskoy", "federatsii"], "russia"), (["rossiyskaya", "federatsiya"], "russia"), (["rossiiskoi", "federatsii"], "russia"),
        (["all", "russian"], "russian"), (["all", "russia"], "russian"), (["named", "after"], "of"), (["named", "for"], "of"), (["scientific", "research"], "research"),
        (["zheleznye", "dorogi"], "railways"), (["zheleznaya", "doroga"], "railway"), (["sovmestnoe", "predpriyatie"], "sovmestnoe"), (["joint", "venture"], "joint"),
        (["machine", "building"], "machinebuilding"), (["mechanical", "engineering"], "machinebuilding"), (["instrument", "engineering"], "instrumentmaking"), (["instrument", "making"], "instrumentmaking"),
        (["ship", "building"], "shipbuilding"), (["radio", "engineering"], "radiotechnical"), (["selsko", "khozyaystvennyy"], "selskokhozyaystvennyy"), (["non", "commercial"], "noncommercial"), (["non", "profit"], "noncommercial"),
        (["people", "s", "republic", "of", "china"], "china"), (["peoples", "republic", "of", "china"], "china"),
        (["islamic", "republic", "of", "iran"], "iran"), (["i", "r", "iran"], "iran"), (["republic", "of", "belarus"], "belarus"),
        (["south", "sudan"], "southsudan"), (["north", "korea"], "dprk"), (["hong", "kong"], "hongkong"), (["saudi", "arabia"], "saudi"), (["sri", "lanka"], "srilanka"),
    ];

    /// <summary>Writes each phrase as its short form, in place.</summary>
    public static void Shorten(List<FoldedWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            // "Scientific research" is research, in Russian in any gender and case.
            if (words[i].Form == "nauchno" && words[i + 1].Form.StartsWith("issledovatel", StringComparison.Ordinal)) words.RemoveAt(i);
            foreach (var (phrase, brief) in Phrases)
            {
                if (words[i].Form != phrase[0] || !Stands(words, i, phrase)) continue;
                words[i] = words[i] with { Form = brief };
                words.RemoveRange(i + 1, phrase.Length - 1);
                break;
            }
        }
    }

    private static bool Stands(List<FoldedWord> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[at + i].Form != phrase[i]) return false;
        }
        return true;
    }
}
