using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Tells what a description says of goods from what it says that they are not: "NPK without potassium chloride", "no Russian inputs".</summary>
internal static class Mentions
{
    /// <summary>So many words may link a denial to what it denies: "contains no materials of any Russian origin".</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Denials = Words(
        "no", "not", "non", "none", "without", "excl", "excluding", "excludes", "except", "без", "не", "нет", "кроме", "исключая", "ohne", "nicht", "kein", "keine", "keinen", "keiner", "keinerlei",
        "sans", "pas", "bez", "nie", "sin", "senza", "بدون");

    // These deny only with one of the next ones behind them: "free of", not "duty free" or "free flowing".
    private static readonly FrozenSet<string> Absences = Words("free", "frei", "exempt", "exempte", "libre", "libero", "libera", "свободно", "свободен", "خالي");

    private static readonly FrozenSet<string> Froms = Words("of", "from", "von", "vom", "de", "da", "di", "от", "من");

    // What a denial passes over on its way: articles, prepositions of origin, verbs of making and holding. Any other word but those below is what it denies.
    private static readonly FrozenSet<string> Links = Words(
        "of", "any", "the", "a", "an", "from", "in", "made", "produced", "manufactured", "processed", "rolled", "melted", "poured", "cast", "refined", "originating", "sourced",
        "contain", "contains", "containing", "contained", "use", "used", "using", "origin",
        "von", "vom", "aus", "der", "die", "das", "dem", "den", "enthält", "enthalten", "herkunft", "ursprung", "d", "de", "du", "des", "la", "le", "les", "l", "origine", "provenance",
        "del", "di", "da", "dal", "dalla", "origen", "contiene", "contient", "z", "ze", "zawiera", "pochodzenia", "из", "от", "содержит", "содержат", "содержащий", "содержащая", "содержащее",
        "содержащие", "содержания", "происхождения", "произведено", "изготовлено", "من");

    // Words for goods, which a denial passes over too: "no wood from Belarus". Not so "non-wood".
    private static readonly FrozenSet<string> Goods = Words(
        "input", "inputs", "material", "materials", "component", "components", "content", "raw", "goods", "product", "products", "wood", "timber", "logs", "iron", "steel", "slabs", "gold", "diamonds", "oil",
        "materialien", "waren", "vorprodukte", "holz", "stahl", "matières", "bois", "acier", "materiales", "madera", "acero", "surowców", "drewna", "stali", "сырья", "материалов", "древесины", "стали", "нефти");

    private static readonly FrozenSet<string> Alternatives = Words("or", "nor", "oder", "ou", "lub", "ani", "или", "ни");

    private static readonly ImmutableArray<string> UnspacedDenials = ["不含", "不含有", "无", "無", "非", "不是"];

    /// <summary>True where a text has one of the phrases, denied or not.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="phrases">Folded phrases.</param>
    public static bool Has(string folded, ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (TextFold.HasPhrase(folded, phrase))
                return true;
        }
        return false;
    }

    /// <summary>True where a description has one of the phrases, and does not deny it there.</summary>
    /// <param name="description">The description as written: its punctuation bounds what is denied.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="phrases">Folded phrases.</param>
    public static bool Affirms(string? description, string folded, ImmutableArray<string> phrases)
    {
        List<string>? clauses = null;
        foreach (var phrase in phrases)
        {
            if (TextFold.HasPhrase(folded, phrase) && Affirms(clauses ??= DescriptionClauses.Of(description), phrase))
                return true;
        }
        return false;
    }

    // A phrase that only stands across commas is nowhere denied.
    private static bool Affirms(List<string> clauses, string phrase)
    {
        var found = false;
        foreach (var clause in clauses)
        {
            for (var at = TextFold.IndexOfPhrase(clause, phrase, 0); at >= 0; at = TextFold.IndexOfPhrase(clause, phrase, at + 1))
            {
                if (!IsDenied(clause, at, phrase))
                    return true;
                found = true;
            }
        }
        return !found;
    }

    private static bool IsDenied(string clause, int start, string phrase)
    {
        if (TextFold.IsUnspaced(phrase[0]))
            return IsDeniedUnspaced(clause.AsSpan(0, start).TrimEnd());
        var end = start + phrase.TrimEnd('*').Length;
        var word = clause.IndexOf(' ', end);
        // "Potassium chloride free" ends there; "potassium chloride free flowing" does not.
        return (word >= 0 && clause.AsSpan(word + 1) is "free" or "frei") || IsDeniedBefore(clause, start);
    }

    private static bool IsDeniedUnspaced(ReadOnlySpan<char> before)
    {
        foreach (var denial in UnspacedDenials)
        {
            if (before.EndsWith(denial, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsDeniedBefore(string clause, int start)
    {
        var (end, next, goods) = (start, "", false);
        for (var back = 0; back <= Reach && Before(clause, ref end) is { } word; back++)
        {
            if (Denials.Contains(word))
                return word != "non" || !goods;
            if (Absences.Contains(word))
                return Froms.Contains(next);
            if (Alternatives.Contains(word))
                return IsDeniedBeforeAlternative(clause, end);
            if (Goods.Contains(word))
                goods = true;
            else if (!Links.Contains(word))
                return false;
            next = word;
        }
        return false;
    }

    // "No Russian or Belarusian wood": of the other thing one word is passed over. "Non-alloy or Russian steel" denies only the alloy.
    private static bool IsDeniedBeforeAlternative(string clause, int end) =>
        Before(clause, ref end) is not null && Before(clause, ref end) is { } word
        && ((word != "non" && Denials.Contains(word)) || (Froms.Contains(word) && Before(clause, ref end) is { } absence && Absences.Contains(absence)));

    // The word before a place, which moves to the word's start; null at the beginning.
    private static string? Before(string clause, ref int end)
    {
        if (end < 2)
            return null;
        var start = clause.LastIndexOf(' ', end - 2) + 1;
        var word = clause[start..(end - 1)];
        end = start;
        return word;
    }

    private static FrozenSet<string> Words(params string[] words) => words.Select(TextFold.Fold).ToFrozenSet(StringComparer.Ordinal);
}
