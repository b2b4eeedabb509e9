namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Compound names of Arabic origin are written as one word or several ("Abdulrahman", "Abd al-Rahman", "Saifuddin", "Saif al-Din",
/// "Rahmat Ullah"): here they are always taken apart, so that all ways of writing meet.
/// </summary>
internal static class ArabicNames
{
    private static readonly string[] Servant = ["abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdes", "abdun", "abduz", "abdush", "abdou"];

    public static IEnumerable<(string Form, bool Abjad)> Split(FoldedWord word, FoldedWord before)
    {
        var form = word.Form;
        return word.Script == NameScript.Abjad ? SplitAbjad(form, word.Source) : SplitLatin(form, before.Form);
    }

    private static IEnumerable<(string, bool)> SplitLatin(string form, string? before)
    {
        if (form is "abdul" or "abdel" or "abdal" or "abdur" or "abdol" or "abdu") return [("abd", false)];
        if (form is "allah" or "ullah" or "ollah" or "ullahi") return [("allah", false)];
        if (form is "uddin" or "eddin" or "eddine" or "deen") return [("din", false)];
        if (form.Length < 7) return [(form, false)];
        if (form is "abdulah" or "abdula" or "abdala" or "abdallah" or "abdullah" or "abdulla" or "abdalla" or "abdellah" or "abdollah") return [("abd", false), ("allah", false)];
        foreach (var prefix in Servant)
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal) && form.Length - prefix.Length >= 3)
                return [("abd", false), .. SplitLatin(form[prefix.Length..] is "lah" or "llah" or "lla" ? "allah" : form[prefix.Length..], null)];
        }
        foreach (var suffix in (ReadOnlySpan<string>)["oullah", "ullah", "allah", "ollah", "ulla", "olla", "ulah", "olah"])
        {
            if (form.EndsWith(suffix, StringComparison.Ordinal) && form.Length - suffix.Length >= 3) return [(form[..^suffix.Length], false), ("allah", false)];
        }
        foreach (var suffix in (ReadOnlySpan<string>)["uddin", "eddin", "eddine", "oddine", "ouddine", "addin", "iddin", "oddin", "uddeen", "aldin", "udin", "udeen"])
        {
            if (form.EndsWith(suffix, StringComparison.Ordinal) && form.Length - suffix.Length >= 3) return [(form[..^suffix.Length], false), ("din", false)];
        }
        return [(form, false)];
    }

    private static IEnumerable<(string, bool)> SplitAbjad(string form, string source)
    {
        if (source is "الله" or "اللہ") return [("allah", false)];
        if (source is "الدين" or "الدین") return [("din", false)];
        if (source is "عبد") return [("abd", false)];
        if (source.StartsWith("عبدال", StringComparison.Ordinal) && source.Length > 6)
            return source.AsSpan(3) is "الله" ? [("abd", false), ("allah", false)] : [("abd", false), (Fold(source[5..]), true)];
        if (source.Length > 5 && (source.StartsWith("ابو", StringComparison.Ordinal) || source.StartsWith("أبو", StringComparison.Ordinal)))
            return [("abu", false), .. SplitAbjad(Fold(source[3..]), source[3..])];
        foreach (var (suffix, latin) in (ReadOnlySpan<(string, string)>)[("الله", "allah"), ("الدين", "din"), ("الدین", "din")])
        {
            if (source.EndsWith(suffix, StringComparison.Ordinal) && source.Length - suffix.Length >= 2)
                return [(Fold(source[..^suffix.Length]), true), (latin, false)];
        }
        if (source.StartsWith("ال", StringComparison.Ordinal) && source.Length > 4) return [("al", false), (Fold(source[2..]), true)];
        return [(form, true)];
    }

    private static string Fold(string source) => string.Concat(source.Select(c => Transliteration.Letters.GetValueOrDefault(c) ?? ""));
}
