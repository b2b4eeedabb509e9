using System.Collections.Frozen;
using System.Text;

namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Compound names of Arabic and Persian origin are written as one word or several ("Abdulrahman", "Abd al-Rahman"; "Saifuddin", "Saif al-Din";
/// "Rahmat Ullah"; "Gholamali", "Gholam Ali"; "Rajabpour", "Rajab Pour"): here they are always taken apart, so that all ways of writing meet.
/// </summary>
internal static class ArabicNames
{
    private const int LeastCompound = 7;
    private const int LeastNativeCompound = 5;
    private const int LeastPart = 3;
    private const int LongestSecond = 9;
    private const char Joiner = '\u200c';

    private static readonly string[] Servant = ["abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdes", "abdun", "abduz", "abdush", "abdou"];
    private static readonly string[] Father = ["aboul", "abual", "aboal", "abuel", "abul", "abol", "abel"];

    /// <summary>What the endings of compounds are written as. Of two that fit, the one that comes first holds.</summary>
    private static readonly (string Ending, string Last)[] Compounds =
    [
        .. Each("allahi", "oullahi", "ullahi", "allahi", "ollahi"), .. Each("allah", "oullah", "ullah", "allah", "ollah", "ulla", "olla", "ulah", "olah"),
        .. Each("rahman", "urrahman", "ulrahman", "irrahman", "errahman", "alrahman", "urrehman", "ulrehman", "urahman", "irahman"), .. Each("haq", "ulhaq", "ulhaqq", "alhaq", "elhak", "ulhak"),
        .. Each("dini", "uddini", "oddini", "eddini", "addini", "aldini"),
        .. Each("din", "uddin", "eddin", "eddine", "ouddine", "oddine", "addin", "iddin", "oddin", "uddeen", "aldin", "aldeen", "eldin", "eldeen", "eldine", "aldine", "udin", "udeen"),
    ];

    /// <summary>Words that Persian, Dari and Pashto surnames end in: son of, race of, knowing, wishing …</summary>
    private static readonly string[] Surnames = ["zadeh", "zadah", "zada", "pour", "poor", "nejad", "nezhad", "manesh", "nasab", "khah", "khwah", "khel", "khail", "kheil", "shenas", "doost", "doust"];
    /// <summary>More of them, which end other words as well.</summary>
    private static readonly string[] SurnamesOnly = ["dust", "vand", "panah", "parast", "tabar", "bakhsh"];
    private static readonly WordEndings Endings = new([.. Compounds.Select(c => c.Ending), .. Surnames]);
    private static readonly WordEndings EndingsOfPeople = new([.. Compounds.Select(c => c.Ending), .. Surnames, .. SurnamesOnly]);
    private static readonly FrozenDictionary<string, string> Last = Compounds.ToFrozenDictionary(c => c.Ending, c => c.Last, StringComparer.Ordinal);
    private static readonly string[] NativeSurnames = ["زاده", "زادہ", "پور", "نژاد", "منش", "نسب", "خواه", "خیل", "شناس", "دوست", "وند", "پناه", "پرست", "تبار", "بخش"];
    private static readonly string[] BoundEndings = ["های", "هایی", "ترین"];
    private static readonly string[] NativeTitles = ["سید", "آقا", "حاجی", "ملا", "شیخ"];

    /// <summary>The parts of a word, each folded, with its native spelling where it was written without vowels.</summary>
    /// <param name="word">The word.</param>
    /// <param name="person">True in a person's name.</param>
    public static IEnumerable<(string Form, string? Native)> Split(FoldedWord word, bool person) =>
        word.Script == NameScript.Abjad ? SplitNative(word.Source, word.Form) : SplitLatin(word.Form, person).Select(f => (f, (string?)null));

    private static IEnumerable<string> SplitLatin(string form, bool person)
    {
        if (form is "abdul" or "abdel" or "abdal" or "abdur" or "abdol" or "abdu") return ["abd"];
        if (form is "allah" or "ullah" or "ollah") return ["allah"];
        if (form is "ullahi" or "ollahi" or "allahi") return ["allahi"];
        if (form is "uddin" or "eddin" or "eddine" or "eldin" or "eldine" or "eldeen" or "aldin" or "aldeen" or "deen") return ["din"];
        if (form.Length < LeastCompound) return [form];
        if (form is "abdulah" or "abdula" or "abdala" or "abdallah" or "abdullah" or "abdulla" or "abdalla" or "abdellah" or "abdollah") return ["abd", "allah"];
        foreach (var prefix in Servant)
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal) && form.Length - prefix.Length >= LeastPart)
                return ["abd", .. form[prefix.Length..] switch { "lah" or "llah" or "lla" => ["allah"], "lahi" or "llahi" => ["allahi"], var rest => SplitLatin(rest, person) }];
        }
        foreach (var prefix in Father)
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal) && form.Length - prefix.Length > LeastPart) return ["abu", form[prefix.Length..]];
        }
        if ((person ? EndingsOfPeople : Endings).Of(form, LeastPart) is { } ending) return [form[..^ending.Length], Last.GetValueOrDefault(ending, ending)];
        if (NameTables.GroupsOf(form).Length > 0) return [form];
        // "Mohammadreza", "Gholamhossein"; but "Nursultan" is one name.
        for (var cut = form.Length - LeastPart; cut >= LeastPart && form.Length - cut <= LongestSecond; cut--)
        {
            if (NameTables.IsSecond(form.AsSpan(cut)) && NameTables.IsIslamic(form.AsSpan(0, cut))) return [form[..cut], form[cut..]];
        }
        return [form];
    }

    private static IEnumerable<(string, string?)> SplitNative(string source, string form)
    {
        if (source is "الله" or "اللہ" or "اله") return [("allah", null)];
        if (source is "اللهی" or "اللهي") return [("allahi", null)];
        if (source is "الدين" or "الدین") return [("din", null)];
        if (source is "الدينی" or "الدینی" or "الديني") return [("dini", null)];
        if (source is "الحی" or "الحي" or "الحق") return [("al", null), Native(source[2..])];
        if (source is "عبد") return [("abd", null)];
        if (source is "عبداله") return [("abd", null), ("allah", null)];
        if (source.StartsWith("عبدال", StringComparison.Ordinal) && source.Length > 6)
        {
            return source.AsSpan(3) switch
            {
                "الله" => [("abd", null), ("allah", null)],
                "اللهی" or "اللهي" => [("abd", null), ("allahi", null)],
                _ => [("abd", null), Native(source[5..])],
            };
        }
        if (source.Length > 7 && (source.StartsWith("ابوال", StringComparison.Ordinal) || source.StartsWith("أبوال", StringComparison.Ordinal))) return [("abu", null), Native(source[5..])];
        if (source.Length > 5 && (source.StartsWith("ابو", StringComparison.Ordinal) || source.StartsWith("أبو", StringComparison.Ordinal)))
            return [("abu", null), .. SplitNative(source[3..], Fold(source[3..]))];
        foreach (var (suffix, latin) in (ReadOnlySpan<(string, string)>)[("اللهی", "allahi"), ("اللهي", "allahi"), ("الله", "allah"), ("اله", "allah"), ("الدینی", "dini"), ("الديني", "dini"), ("الدين", "din"), ("الدین", "din"), ("الرحمن", "rahman"), ("الرحمان", "rahman"), ("الحق", "haq")])
        {
            if (source.EndsWith(suffix, StringComparison.Ordinal) && source.Length - suffix.Length >= 2) return [Native(source[..^suffix.Length]), (latin, null)];
        }
        // "And the …" is written as one word with what follows.
        if (source.StartsWith("وال", StringComparison.Ordinal) && source.Length > 5) return [("and", null), ("al", null), Native(source[3..])];
        // "For the …" too.
        if (source.StartsWith("لل", StringComparison.Ordinal) && source.Length > 4) return [("al", null), Native(source[2..])];
        if (source.StartsWith("ال", StringComparison.Ordinal) && source.Length > 4) return [("al", null), Native(source[2..])];
        return SplitJoiner(source) ?? SplitCompound(source) ?? [(form, source)];
    }

    /// <summary>Words that a zero-width joiner binds ("زارعی‌کوشا") are written with a space, too; an ending that it binds is no word.</summary>
    private static IEnumerable<(string, string?)>? SplitJoiner(string source)
    {
        var at = source.IndexOf(Joiner, StringComparison.Ordinal);
        if (at < 2 || at + 3 >= source.Length || NameTables.NativeWord(NativeSpelling.Of(source)) is not null) return null;
        var (head, tail) = (source[..at], source[(at + 1)..]);
        return Array.IndexOf(BoundEndings, tail) >= 0 ? null : [.. SplitNative(head, Fold(head)), .. SplitNative(tail, Fold(tail))];
    }

    private static IEnumerable<(string, string?)>? SplitCompound(string source)
    {
        if (source.Length < LeastNativeCompound || NameTables.NativeName(NativeSpelling.Of(source)) is not null) return null;
        foreach (var suffix in NativeSurnames)
        {
            if (source.EndsWith(suffix, StringComparison.Ordinal) && source.Length - suffix.Length >= 2) return [Native(source[..^suffix.Length]), Native(suffix)];
        }
        foreach (var title in NativeTitles)
        {
            if (source.StartsWith(title, StringComparison.Ordinal) && source.Length - title.Length >= LeastPart) return [Native(title), .. SplitNative(source[title.Length..], Fold(source[title.Length..]))];
        }
        for (var cut = source.Length - 2; cut >= 2; cut--)
        {
            if (NameTables.NativeName(NativeSpelling.Of(source[cut..])) is not null && NameTables.NativeName(NativeSpelling.Of(source[..cut])) is not null)
                return [Native(source[..cut]), Native(source[cut..])];
        }
        return null;
    }

    private static IEnumerable<(string, string)> Each(string last, params string[] endings) => endings.Select(e => (e, last));

    private static (string, string?) Native(string source) => (Fold(source), source);

    private static string Fold(string source)
    {
        var form = new StringBuilder(source is ['ع', ..] ? "a" : "");
        foreach (var c in source)
        {
            var letters = Transliteration.Letters.GetValueOrDefault(c) ?? "";
            if (form.Length > 0 && Transliteration.RunsTogether(form[^1], c)) form.Append(Transliteration.Between);
            form.Append(letters);
        }
        return form.ToString();
    }
}
