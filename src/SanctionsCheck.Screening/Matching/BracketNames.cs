using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Names that a text with brackets holds beside itself: "Minsk Automobile Plant (MAZ)" is also known by what stands outside, "Sea Star (ex Ocean Pearl)" by both, and what stands
/// in brackets is a name where it has two words or more. Anything else there, such as a line of business, may tell parties apart ("Alfa (Dental) Ltd") or be a note ("Naftan (seller)"):
/// what stands outside is worth a look, and a match only if other facts agree. A country stays part of the name.
/// </summary>
internal static class BracketNames
{
    /// <summary>An abbreviation is no longer than this, letters.</summary>
    private const int LongestAbbreviation = 10;

    /// <summary>One that is not made of the name's own words is no longer than this, letters.</summary>
    private const int LongestCapitals = 6;

    /// <summary>The same, where the name is written all in capitals or all in small letters.</summary>
    private const int LongestOfOneCase = 4;

    /// <summary>A name to compare is longer than this, characters.</summary>
    private const int ShortestName = 3;

    /// <summary>By itself even the very name stays below <see cref="ScreeningModel.Threshold"/>; a country that agrees lifts it above.</summary>
    private const float LookFactor = .69f;

    private static readonly string[] Formerly = ["ex ", "ex. ", "ex: ", "formerly ", "formerly: ", "former ", "f/k/a ", "fka ", "a/k/a ", "aka ", "бывш. ", "бывший ", "бывшее ", "бывшая ", "ранее "];

    /// <summary>The other names, each with the factor by which its scores count; none where the text has no brackets or what is in them is a country.</summary>
    public static IEnumerable<(string Text, float Factor)> Of(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || text.Length > TextFold.MaxLength || text.LastIndexOf(')') is var close && close <= open + 1)
            yield break;
        var (outside, inside) = ((text[..open] + " " + text[(close + 1)..]).Trim(), text[(open + 1)..close].Trim());
        if (CountryNames.ToCode(inside) is not null)
            yield break;
        var former = Array.Find(Formerly, f => inside.StartsWith(f, StringComparison.OrdinalIgnoreCase));
        if (former is not null)
            inside = inside[former.Length..].Trim();
        if (outside.Length > ShortestName)
            yield return (outside, former is not null || Abbreviates(inside, outside) ? 1 : LookFactor);
        if (inside.Length > ShortestName && (former is not null || Bare(inside).Count > 1))
            yield return (inside, 1);
    }

    // Made of the beginnings of its words ("BelAZ"), or written as an abbreviation that may be of another language ("New Oil Company (NNK)"); of two words or more beside legal forms.
    private static bool Abbreviates(string brief, string full)
    {
        var words = Bare(full);
        var form = string.Concat(Bare(brief).Select(w => w.Form));
        return words.Count > 1 && form.Length is >= 2 and <= LongestAbbreviation && (IsMadeOf(form, words, 0, 0) || IsWrittenAsAbbreviation(brief, full));
    }

    private static List<FoldedWord> Bare(string text) => [.. TextFold.Words(text).Where(w => !NameTables.LegalForms.ContainsKey(w.Form))];

    // A few capitals beside a name that has small letters too, or a very short word beside one that is all of one case. Numbers are none.
    private static bool IsWrittenAsAbbreviation(string brief, string full)
    {
        var letters = brief.Where(char.IsLetter).ToArray();
        var isOneCase = !full.Any(char.IsLower) || !full.Any(char.IsUpper);
        return letters.Length >= 2 && letters.Length <= (isOneCase ? LongestOfOneCase : LongestCapitals) && (isOneCase || Array.TrueForAll(letters, char.IsUpper))
            && !Array.TrueForAll(letters, c => char.ToUpperInvariant(c) is 'I' or 'V' or 'X');
    }

    // For each length of a beginning the first word that has it leaves the most to the rest.
    private static bool IsMadeOf(string brief, List<FoldedWord> words, int from, int used)
    {
        if (brief.Length == 0)
            return used > 1;
        for (var length = 1; length <= brief.Length; length++)
        {
            var at = words.FindIndex(from, w => w.Form.StartsWith(brief[..length], StringComparison.Ordinal));
            if (at < 0)
                return false;
            if (IsMadeOf(brief[length..], words, at + 1, used + 1))
                return true;
        }
        return false;
    }
}
