using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Names;

/// <summary>The model's name data: words with kind and weight, legal forms, and groups of spellings. Read once from embedded tables.</summary>
internal static class NameTables
{
    /// <summary>A legal form's class by its spelling without spaces.</summary>
    public static FrozenDictionary<string, string> LegalForms { get; }

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy0123456789");
    private const int LeastMistyped = 12;
    private const int LeastMistypedWord = 7;
    private static readonly Dictionary<string, List<(string Spelling, string Form)>> LongForms = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<(string Spelling, string Form)>>.AlternateLookup<ReadOnlySpan<char>> LongFormsByEnd;

    /// <summary>The class of a long legal form with one slip in it ("joynt stock company"); null if it is none.</summary>
    /// <param name="text">The words without spaces.</param>
    /// <param name="words">How many they are.</param>
    public static string? MistypedLegalForm(ReadOnlySpan<char> text, int words)
    {
        if (text.Length < (words == 1 ? LeastMistypedWord : LeastMistyped) - 1) return null;
        return Find(text, text[..4]) ?? Find(text, text[^4..]);

        static string? Find(ReadOnlySpan<char> text, ReadOnlySpan<char> end)
        {
            if (!LongFormsByEnd.TryGetValue(end, out var forms)) return null;
            foreach (var (spelling, form) in forms)
            {
                if (Matching.EditDistance.IsOneSlip(text, spelling)) return form;
            }
            return null;
        }
    }

    private static readonly string[] BriefForms = ["ltd", "llc", "jsc", "plc", "bhd", "gmbh", "pjsc", "ojsc", "cjsc"];

    /// <summary>The class of a legal form of a few letters with one too many ("lltd"), for the last word of a name; null if it is none.</summary>
    public static string? MistypedBriefForm(string form) =>
        form.Length < 3 || form.AsSpan().IndexOfAny(Vowels) >= 0 || IsKnown(form) ? null
        : Array.Find(BriefForms, f => f[0] == form[0] && form.Length > f.Length && Matching.EditDistance.IsOneSlip(f, form)) is { } brief ? LegalForms[brief] : null;

    /// <summary>Length of the longest spelling in words.</summary>
    public const int MaxLegalWords = 6;

    /// <summary>Kind and weight of a word by its folded form.</summary>
    public static FrozenDictionary<string, (TokenKind Kind, float Weight)> Words { get; }

    /// <summary>Words that stand before a ship's name and are no part of it.</summary>
    public static FrozenSet<string> VesselPrefixes { get; }

    private const int LeastCompound = 9;
    private const int LeastCompoundPart = 4;
    private const int LeastStem = 4;
    private const int LeastOpenStem = 5;
    private const int LongestStem = 16;
    private const int LongestEnding = 7;
    private static readonly SearchValues<char> EndingLetters = SearchValues.Create("aeiouyghkmnstvcj");

    /// <summary>What may follow a stem that is too short to be told by its letters alone: endings of Slavic adjectives and nouns.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SlavicEndings = FrozenSet.ToFrozenSet(
        [
            "yy", "iy", "oy", "yi", "yj", "ny", "aya", "yaya", "aia", "oe", "ee", "oye", "ae", "ye", "ie", "iye", "yia", "yya", "ogo", "ego", "oho", "aha", "omu", "emu", "amu", "oi", "ay", "uyu", "ym", "im", "om", "em", "am",
            "ykh", "ikh", "akh", "yakh", "ymi", "imi", "ami", "yami", "ov", "ev", "iv", "ey",
            "nyy", "noy", "nyi", "naya", "naia", "noe", "noye", "nae", "nye", "nyya", "nogo", "noho", "naha", "nomu", "nuyu", "nym", "nykh", "nymi", "niy",
            "ovyy", "ovoy", "ovaya", "ovoe", "ovye", "ovogo", "ovykh", "ovym",
        ], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Endings of Persian and Arabic words of trade (plural, of what kind), with what stands there otherwise.</summary>
    private static readonly (string Ending, string Otherwise)[] NativeEndings =
        [("های", ""), ("هایی", ""), ("ها", ""), ("یه", "ی"), ("یه", ""), ("ات", "ه"), ("ات", ""), ("ی", ""), ("ه", "")];
    private const int LeastNativeStem = 3;
    private static readonly FrozenDictionary<string, int[]> GroupsByForm;
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Stems;
    private static readonly FrozenDictionary<string, int> Syllables;
    private static readonly FrozenDictionary<string, int[]> EnglishMeanings;
    private static readonly FrozenDictionary<string, int[]> MeaningsByForm;
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> MeaningStems;
    private static readonly FrozenDictionary<string, int[]> Fathers;

    private static readonly FrozenDictionary<string, string> NativeNames;
    private static readonly FrozenDictionary<string, string> NativeWords;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Islamic;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Seconds;
    private static readonly string[] SecondNames = ["ali", "reza", "mohammed", "hussein", "hassan", "ahmed", "akbar", "asghar", "baqir", "mahdi", "taqi", "naqi"];

    /// <summary>The Latin form of a name in a script without vowels, by <see cref="NativeSpelling"/>; null if it is not in the tables.</summary>
    public static string? NativeName(string spelling) => NativeNames.GetValueOrDefault(spelling);

    /// <summary>The English word for a word of trade in a script without vowels, by <see cref="NativeSpelling"/>; null if it is not in the tables.</summary>
    public static string? NativeWord(string spelling) => NativeWords.GetValueOrDefault(spelling);

    /// <summary>The groups of an English word of a name: what words in other scripts may stand for it. Two English words share none.</summary>
    public static int[] MeaningsOf(string form) => EnglishMeanings.GetValueOrDefault(form) ?? [];

    /// <summary>The groups of the English words that a word written in Cyrillic stands for.</summary>
    public static int[] MeaningsOfForeign(string form) => MeaningsByForm.GetValueOrDefault(form) ?? StemGroupsOf(form, MeaningStems, LeastStem);

    /// <summary>The groups of the English words that a word in a script without vowels stands for, by <see cref="NativeSpelling"/>.</summary>
    public static int[] MeaningsOfNative(string spelling)
    {
        if (MeaningsByForm.TryGetValue(spelling, out var groups)) return groups;
        foreach (var (ending, otherwise) in NativeEndings)
        {
            if (spelling.Length - ending.Length < LeastNativeStem || !spelling.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (MeaningsByForm.TryGetValue(spelling[..^ending.Length] + otherwise, out groups)) return groups;
        }
        return [];
    }

    /// <summary>True for a Latin spelling of a name that usually stands second in double names.</summary>
    public static bool IsSecond(ReadOnlySpan<char> form) => Seconds.Contains(form);

    /// <summary>True for a Latin spelling of a name that the tables have in Arabic letters.</summary>
    public static bool IsIslamic(ReadOnlySpan<char> form) => Islamic.Contains(form);

    static NameTables()
    {
        var legal = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Rows("legal-forms.tsv"))
        {
            foreach (var spelling in line[1].Split('|')) legal.TryAdd(Fold(spelling), line[0]);
        }
        foreach (var (spelling, form) in legal)
        {
            if (spelling.Length < LeastMistypedWord) continue;
            foreach (var end in new HashSet<string> { spelling[..4], spelling[^4..] })
            {
                if (!LongForms.TryGetValue(end, out var forms)) LongForms[end] = forms = [];
                forms.Add((spelling, form));
            }
        }
        LongFormsByEnd = LongForms.GetAlternateLookup<ReadOnlySpan<char>>();
        LegalForms = legal.ToFrozenDictionary(StringComparer.Ordinal);

        var words = new Dictionary<string, (TokenKind, float)>(StringComparer.Ordinal);
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Rows("name-words.tsv").Concat(Rows("common-names.tsv")))
        {
            var weight = float.Parse(line[1], CultureInfo.InvariantCulture);
            foreach (var word in Entries(line[2]))
            {
                if (line[0] == "vessel") prefixes.Add(Fold(word));
                else words.TryAdd(Fold(word), (KindOf(line[0]), weight));
            }
        }
        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        VesselPrefixes = prefixes.ToFrozenSet(StringComparer.Ordinal);

        var groups = new WordGroups();
        var (names, trade) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var (islamic, seconds) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in Rows("name-variants.tsv"))
        {
            groups.Begin(line[0] == "=" ? GroupKind.Spelling : GroupKind.ShortForm);
            var forms = Entries(line[1]).Select(e => (Entry: e, Form: Fold(e))).ToArray();
            foreach (var (entry, form) in forms)
            {
                if (IsAbjad(entry)) names.TryAdd(NativeSpelling.Of(entry), forms[0].Form);
                else groups.Add(form);
            }
            if (!forms.Any(f => IsArabic(f.Entry))) continue;
            var latin = forms.Where(f => f.Form.Length > 2 && Ascii.IsValid(f.Entry)).Select(f => f.Form).ToArray();
            islamic.UnionWith(latin);
            if (latin.Intersect(SecondNames).Any()) seconds.UnionWith(latin);
        }
        foreach (var line in Rows("business-words.tsv"))
        {
            groups.Begin(GroupKind.Translation);
            string? first = null;
            foreach (var entry in Entries(line[0]).Where(e => e != "|"))
            {
                var form = Fold(entry.TrimEnd('*'));
                if (form.Length < 2) continue;
                first ??= form;
                if (IsAbjad(entry)) trade.TryAdd(NativeSpelling.Of(entry), first);
                if (entry[^1] == '*' && form.Length >= LeastOpenStem) groups.AddStem(form);
                groups.Add(form);
            }
        }
        var (english, foreign, meanings) = (new WordGroups(), new WordGroups(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var sides in Rows("native-words.tsv").Select(r => r[0].Split('|')))
        {
            foreach (var word in Entries(sides[0]))
            {
                // A group a word: what means it in any row stands for it.
                if (!meanings.TryGetValue(word, out var group)) meanings[word] = group = groups.Begin(GroupKind.Translation);
                english.Continue(group);
                english.Add(word);
                foreign.Continue(group);
                foreach (var entry in Entries(sides[1]))
                {
                    var form = IsAbjad(entry) ? NativeSpelling.Of(entry) : Fold(entry.TrimEnd('*'));
                    if (entry[^1] == '*' && form.Length >= LeastStem) foreign.AddStem(form);
                    foreign.Add(form);
                }
            }
        }
        (EnglishMeanings, MeaningsByForm, MeaningStems) = (english.Whole(), foreign.Whole(), foreign.Stems().GetAlternateLookup<ReadOnlySpan<char>>());
        var syllables = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (syllable, forms) in SyllableTable.All())
        {
            syllables.TryAdd(syllable, groups.Begin(GroupKind.Syllable));
            foreach (var form in forms) groups.Add(form);
        }
        Syllables = syllables.ToFrozenDictionary(StringComparer.Ordinal);
        GroupsByForm = groups.Whole();
        Fathers = GroupsByForm.SelectMany(g => g.Value.Where(IsSpelling), static (g, group) => (Base: Patronymics.Base(g.Key), Group: group))
            .Where(f => f.Base.Length > 0).GroupBy(f => f.Base, f => f.Group).ToFrozenDictionary(f => f.Key, f => f.Distinct().ToArray(), StringComparer.Ordinal);
        Stems = groups.Stems().GetAlternateLookup<ReadOnlySpan<char>>();
        NativeNames = names.ToFrozenDictionary(StringComparer.Ordinal);
        NativeWords = trade.ToFrozenDictionary(StringComparer.Ordinal);
        Seconds = seconds.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Islamic = islamic.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True for a word that the tables have.</summary>
    public static bool IsKnown(string form) => Words.ContainsKey(form) || GroupsByForm.ContainsKey(form);

    /// <summary>The groups of spellings of the names that words after the father are made of, by what these begin with (<see cref="Patronymics.Base"/>).</summary>
    public static int[] FathersOf(string start) => Fathers.GetValueOrDefault(start) ?? [];

    /// <summary>The groups of a folded word; empty if it is in none.</summary>
    public static int[] GroupsOf(string form) => GroupsByForm.TryGetValue(form, out var groups) ? groups : StemGroupsOf(form, Stems, LeastOpenStem);

    /// <summary>The groups of the longest stem that a word has.</summary>
    private static int[] StemGroupsOf(string form, FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> stems, int least)
    {
        for (var length = Math.Min(form.Length - 1, LongestStem); length >= least; length--)
        {
            // What follows a stem is an ending, not the rest of a name ("Belaruskali").
            var ending = form.AsSpan(length);
            if (ending.Length <= LongestEnding && (length >= LeastOpenStem ? !ending.ContainsAnyExcept(EndingLetters) : SlavicEndings.Contains(ending)) && stems.TryGetValue(form.AsSpan(0, length), out var groups)) return groups;
        }
        return [];
    }

    /// <summary>Where a Slavic compound of two words of trade is to be cut ("aviaremontnyy"); 0 if it is none.</summary>
    public static int Compound(string form)
    {
        if (form.Length < LeastCompound || GroupsOf(form).Length > 0) return 0;
        for (var cut = LeastCompoundPart; cut <= form.Length - LeastOpenStem; cut++)
        {
            var head = form[..cut];
            if (IsTranslated(head) && IsTranslated(form[cut..])) return cut;
            if (head[^1] is 'o' or 'e' && IsTranslated(head[..^1]) && IsTranslated(form[cut..])) return cut;
        }
        return 0;

        static bool IsTranslated(string word) => Array.Exists(GroupsOf(word), g => (g & 3) == (int)GroupKind.Translation);
    }

    /// <summary>The groups of a syllable whose native character is known: only its own romanisations.</summary>
    public static int[] SyllableGroups(string form, string native)
    {
        var groups = new List<int>(2);
        if (native[0] is >= '가' and <= '힣')
        {
            if (Syllables.TryGetValue(native, out var hangul)) groups.Add(hangul);
            return [.. groups];
        }
        if (Syllables.TryGetValue(form, out var pinyin)) groups.Add(pinyin);
        return [.. groups];
    }

    private static bool IsSpelling(int group) => (group & 3) == (int)GroupKind.Spelling;

    private static bool IsArabic(string entry) => entry.AsSpan().IndexOfAnyInRange('\u0600', '\u06FF') >= 0;

    private static bool IsAbjad(string entry) => entry.AsSpan().IndexOfAnyInRange('\u0590', '\u06FF') >= 0;

    private static string Fold(string text) => string.Concat(TextFold.Words(text).Select(w => w.Form));

    private static IEnumerable<string[]> Rows(string name) => EmbeddedText.Lines(name).Where(l => l[0] != '#').Select(l => l.Split('\t'));

    /// <summary>Entries ending in an underscore are written down as considered and left out.</summary>
    private static IEnumerable<string> Entries(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(e => e[^1] != '_');

    private static TokenKind KindOf(string kind) => kind switch
    {
        "stop" => TokenKind.Stop,
        "particle" or "particle2" => TokenKind.Particle,
        "honorific" => TokenKind.Honorific,
        "generic" => TokenKind.Generic,
        "place" => TokenKind.Place,
        _ => TokenKind.Word,
    };
}
