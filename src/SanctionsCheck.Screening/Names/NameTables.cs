using System.Collections.Frozen;
using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Names;

/// <summary>The model's name data: words with kind and weight, legal forms, and groups of spellings. Read once from embedded tables.</summary>
internal static class NameTables
{
    /// <summary>A legal form's class by its spelling without spaces.</summary>
    public static FrozenDictionary<string, string> LegalForms { get; }

    /// <summary>Length of the longest spelling in words.</summary>
    public const int MaxLegalWords = 6;

    /// <summary>Kind and weight of a word by its folded form.</summary>
    public static FrozenDictionary<string, (TokenKind Kind, float Weight)> Words { get; }

    /// <summary>Words that stand before a ship's name and are no part of it.</summary>
    public static FrozenSet<string> VesselPrefixes { get; }

    /// <summary>Groups of spellings by folded form; positive ids are spellings, negative ones short forms.</summary>
    public static FrozenDictionary<string, int[]> Groups { get; }

    /// <summary>Native spellings in scripts without vowels, with the Latin form of their group.</summary>
    public static FrozenDictionary<string, string> Native { get; }

    static NameTables()
    {
        var legal = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Rows("legal-forms.tsv"))
        {
            foreach (var spelling in line[1].Split('|')) legal.TryAdd(Fold(spelling), line[0]);
        }
        LegalForms = legal.ToFrozenDictionary(StringComparer.Ordinal);

        var words = new Dictionary<string, (TokenKind, float)>(StringComparer.Ordinal);
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Rows("name-words.tsv"))
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

        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var native = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Rows("name-variants.tsv"))
        {
            number++;
            var id = line[0] == "=" ? number : -number;
            string? first = null;
            foreach (var entry in Entries(line[1]))
            {
                var form = Fold(entry);
                first ??= form;
                if (entry.AsSpan().IndexOfAnyInRange('\u0590', '\u06FF') >= 0) native.TryAdd(form, first);
                if (!groups.TryGetValue(form, out var ids)) groups[form] = ids = [];
                if (!ids.Contains(id)) ids.Add(id);
            }
        }
        Groups = groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
        Native = native.ToFrozenDictionary(StringComparer.Ordinal);
    }

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
