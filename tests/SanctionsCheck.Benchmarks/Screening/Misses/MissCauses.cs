using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Misses;

/// <summary>
/// Says why the right party was not the first, from the names alone: the name asked about, the names of the right party that are left in the
/// list, and what came out. Rules are tried in the order in which they stand; the first that fits gives the cause.
/// </summary>
internal static partial class MissCauses
{
    /// <summary>The cause of misses whose words may lack in the model's tables.</summary>
    public const string Translation = "translation";

    private const double FarSpelling = .6;

    /// <summary>The rules, each with what it says.</summary>
    private static readonly (string Cause, Func<Asked, bool> Fits)[] Rules =
    [
        // The first one has a name of the very same words.
        ("another party with the same name in front", a => a.Miss.Found.Length > 0 && a.Name.Same(new(a.Miss.Found[0].MatchedName, a.Miss.Found[0].Party.Type))),
        // The right one is a match, too, but another scores more.
        ("found, another party in front", a => a.Miss.Place >= 0 && a.Miss.Found[a.Miss.Place].Match),
        // "A or B" in one field, which the reading of the list left together.
        ("several names in one text", a => NativeScript.Of(a.Miss.Text) is not null && Several.IsMatch(a.Miss.Text)),
        // Nothing but a legal form, a title, a number.
        ("no word that tells anything", a => a.Name.Count == 0),
        // The name is one word: first letters or beginnings of the words of a name of the right one; or that has such a word for this name.
        ("acronym or abbreviation", a => a.Left.Any(l => Short(a.Name, l) || Short(l, a.Name))),
        // One word that tells something, no abbreviation.
        ("single word", a => a.Name.Count == 1),
        // Of an organisation: the name has words of another language than any that is left, or letters of another script, and shares less than all words.
        (Translation, a => a.Right.Type == PartyType.Organisation && (NativeScript.Of(a.Miss.Text) is not null || a.Left.All(l => Languages.Differ(a.Name, l)))),
        // A person none of whose other names shares a name proper with this one.
        ("nickname, nom de guerre or other name", a => a.Right.Type == PartyType.Person && !a.Left.Any(a.Name.SharesName)),
        // The same for all others: words of trade and places may agree.
        ("other name altogether", a => !a.Left.Any(a.Name.SharesName)),
        // What is unlike the closest name is a patronymic, here or there.
        ("patronymic of another language or person", a => a.Closest is { } closest && (a.Name.OnlyPatronymicsUnlike(closest) || closest.OnlyPatronymicsUnlike(a.Name))),
        // The words that are unlike are alike once neighbours are written as one.
        ("words joined or split", a => a.Closest is { } closest && a.Name.IsJoined(closest)),
        // Each word that is like none of the closest name has one there that has three fifths of its letters in order.
        ("spelling too far", a => a.Closest is { } closest && IsFarSpelling(a.Name, closest)),
        // All words are like words of one name that is left, which has more of them.
        ("part of the name only", a => a.Closest is { } closest && a.Name.Unlike(closest).Count == 0),
        // Half of the words or more agree with the closest name's, in place of the others stand other words.
        ("mostly the same words, some others", a => a.Closest is { } closest && 2 * a.Name.Unlike(closest).Count <= a.Name.Count),
        // Fewer.
        ("few words in common", _ => true),
    ];

    /// <summary>The cause.</summary>
    public static string Of(HeldOutName miss)
    {
        var asked = new Asked(miss);
        return Rules.First(r => r.Fits(asked)).Cause;
    }

    /// <summary>Words of the name asked about that are like none of any name that is left, folded.</summary>
    public static IEnumerable<string> Unlike(HeldOutName miss)
    {
        var asked = new Asked(miss);
        return asked.Left.Aggregate(asked.Name.Telling.AsEnumerable(), (rest, left) => rest.Intersect(asked.Name.Unlike(left))).Select(t => t.Form);
    }

    /// <summary>The causes in the order of the rules.</summary>
    public static IEnumerable<string> All => Rules.Select(r => r.Cause);

    [GeneratedRegex(@"(^|\s)(or|and|или|або|و يا)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Several { get; }

    private static bool Short(NameWords word, NameWords name) =>
        word.Single is { } single && name.All.Length > 1 && (Abbreviations.IsInitials(single, name.All) || Abbreviations.IsPutTogether(single, name.All));

    private static bool IsFarSpelling(NameWords name, NameWords other)
    {
        var rest = other.Unlike(name);
        return name.Unlike(other).All(t => rest.Any(r => Common(t.Form, r.Form) >= FarSpelling * Math.Max(t.Form.Length, r.Form.Length)));
    }

    /// <summary>Length of the longest row of letters that both have in order.</summary>
    private static int Common(string a, string b)
    {
        var row = new int[b.Length + 1];
        foreach (var c in a)
        {
            var before = 0;
            for (var j = 0; j < b.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = c == b[j] ? before + 1 : Math.Max(above, row[j]);
                before = above;
            }
        }
        return row[^1];
    }

    /// <summary>A miss, taken apart.</summary>
    private sealed class Asked(HeldOutName miss)
    {
        public HeldOutName Miss => miss;
        public Party Right => miss.Right;
        public NameWords Name { get; } = new(miss.Text, miss.Right.Type);
        public List<NameWords> Left { get; } = [.. miss.Right.Names.Select(n => new NameWords(n.Text, miss.Right.Type))];

        /// <summary>The name left that lacks the fewest of the words.</summary>
        public NameWords? Closest => Left.MinBy(l => Name.Unlike(l).Count);
    }
}
