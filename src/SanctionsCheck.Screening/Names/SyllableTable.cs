namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Syllables of Chinese and Korean names with their usual romanisations: pinyin and Wade–Giles; the Revised Romanization, McCune–Reischauer
/// and what people write in passports. Made by the rules of those systems, for syllables that occur in names.
/// </summary>
internal static class SyllableTable
{
    private static readonly string[] PinyinInitials =
        ["", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y", "w"];

    private static readonly string[] PinyinFinals =
    [
        "a", "o", "e", "i", "u", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "ia", "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong",
        "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue",
    ];

    /// <summary>Wade–Giles without its apostrophes, which nobody writes.</summary>
    private static string WadeGiles(string initial, string final)
    {
        var head = initial switch
        {
            "b" => "p",
            "d" => "t",
            "g" => "k",
            "j" or "zh" or "q" => "ch",
            "x" => "hs",
            "z" or "c" => "ts",
            "r" => "j",
            _ => initial,
        };
        var tail = (initial, final) switch
        {
            (_, "ong") => "ung",
            (_, "ian") => "ien",
            (_, "ie") => "ieh",
            (_, "ue") => "ueh",
            ("zh" or "ch" or "sh" or "r", "i") => "ih",
            ("z" or "c" or "s", "i") => initial == "s" ? "zu" : "u",
            ("y", "an") => "en",
            ("y", "ou") => "u",
            ("y", "e") => "eh",
            ("g" or "k" or "h", "e") => "o",
            ("d" or "t" or "l" or "n" or "z" or "c" or "s" or "r", "uo") => "o",
            _ => final,
        };
        return (initial, final) == ("s", "i") ? "ssu" : head + tail;
    }

    private const string KoreanSyllables =
        "가각간갈감갑강개거건걸검겸경계고곡곤공관광교구국군굴권귀규균그극근금기길김나남내녀년노녹누니다단달담당대덕도독돈동두득라란람량려련령례로록룡루류륙률르리린림마만말매맹명모목몽묘무문미민"
        + "박반방배백범법변별병보복본봉부분비빈빙사산삼상새서석선설섭성세소손솔송쇠수숙순술슬승시식신실심아안암애양어억언엄여연열염엽영예오옥온완왕외요용우욱운울웅원월위유육윤율은을음응의이익인일임"
        + "자작장재전절정제조종좌주준중지직진집차찬창채처척천철청초촌총최추춘출충취치칠타탁태택평표풍필하학한함합항해행향허헌혁현협형혜호홍화환황회효후훈훤휘휴희흥";

    private static readonly string[][] KoreanInitials =
    [
        ["g", "k"], ["kk", "g"], ["n"], ["d", "t"], ["tt", "d"], ["r", "l", "n", ""], ["m"], ["b", "p"], ["pp", "b"], ["s", "sh"], ["ss", "s"], [""], ["j", "ch", "c"],
        ["jj", "j"], ["ch", "c"], ["k"], ["t"], ["p"], ["h"],
    ];

    private static readonly string[][] KoreanVowels =
    [
        ["a", "ah"], ["ae", "ai"], ["ya"], ["yae"], ["eo", "o", "u", "uh"], ["e"], ["yeo", "yo", "you", "yu"], ["ye"], ["o", "oh"], ["wa"], ["wae"], ["oe", "oi", "we"], ["yo"], ["u", "oo", "ou", "woo", "wu"],
        ["wo", "weo"], ["we"], ["wi"], ["yu", "yoo", "you"], ["eu", "u"], ["ui", "eui", "ee"], ["i", "ee", "yi"],
    ];

    private static readonly string[] KoreanFinals =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>Each syllable with its native form (pinyin or Hangul) and its romanisations.</summary>
    public static IEnumerable<(string Native, IReadOnlyCollection<string> Forms)> All()
    {
        foreach (var initial in PinyinInitials)
        {
            foreach (var final in PinyinFinals)
            {
                var pinyin = initial + final;
                yield return (pinyin, new HashSet<string>(StringComparer.Ordinal) { pinyin, WadeGiles(initial, final) });
            }
        }
        foreach (var syllable in KoreanSyllables) yield return (syllable.ToString(), Korean(syllable));
    }

    private static HashSet<string> Korean(char syllable)
    {
        var code = syllable - '가';
        var (initial, vowel, final) = (code / 588, code % 588 / 28, code % 28);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in KoreanInitials[initial])
        {
            foreach (var v in KoreanVowels[vowel])
            {
                // North and South: ㄹ is r in the one, left out or n before i and y in the other.
                if (initial == 5 && i.Length == 0 && v[0] is not ('i' or 'y' or 'e')) continue;
                var f = KoreanFinals[final];
                var form = i + v + f;
                if (form.Length > 1 && !(f.Length > 0 && v is "ah" or "oh" or "uh")) forms.Add(form);
                if (f == "k" && i.Length > 0) forms.Add(i + v + "g");
            }
        }
        if (syllable == '이') forms.UnionWith(["lee", "li", "ri", "rhee", "yi", "rhie"]);
        if (syllable == '박') forms.UnionWith(["park", "pak", "bak", "pack"]);
        if (syllable == '최') forms.UnionWith(["choi", "choe", "choy"]);
        if (syllable == '임') forms.UnionWith(["lim", "rim", "im", "yim"]);
        if (syllable == '노') forms.UnionWith(["roh", "noh", "ro", "no"]);
        if (syllable == '유') forms.UnionWith(["ryu", "yu", "yoo", "you"]);
        if (syllable == '양') forms.UnionWith(["ryang", "yang"]);
        if (syllable == '영') forms.UnionWith(["ryong", "young", "yong", "yeong"]);
        return forms;
    }

    /// <summary>True for a Latin word that reads like one such syllable.</summary>
    public static bool Reads(string form)
    {
        if (form.Length is < 2 or > 6) return false;
        var at = 0;
        foreach (var head in (ReadOnlySpan<string>)["zh", "ch", "sh", "hs", "ts", "ss"])
        {
            if (form.StartsWith(head, StringComparison.Ordinal)) at = 2;
        }
        if (at == 0 && "bpmfdtnlgkhjqxrzcs".Contains(form[0], StringComparison.Ordinal)) at = 1;
        if (at < form.Length && form[at] is 'y' or 'w' && at + 1 < form.Length) at++;
        var vowels = at;
        while (at < form.Length && "aeiou".Contains(form[at], StringComparison.Ordinal)) at++;
        if (at == vowels || at - vowels > 3 || at - vowels == 3 && form[vowels..at] is not ("iao" or "uai")) return false;
        return form[at..] is "" or "n" or "ng" or "m" or "k" or "l" or "p" or "t" or "h" or "rk" or "r";
    }
}
