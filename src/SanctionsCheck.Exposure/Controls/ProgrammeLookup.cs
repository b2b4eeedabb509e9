using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Finds the programme that a list entry names.</summary>
internal sealed class ProgrammeLookup
{
    public const string CustomLists = "custom";
    private const string Fallback = "*";
    private const string Measure = "measure:";

    private readonly FrozenDictionary<(string List, string Name), Programme> programmes;
    private readonly FrozenDictionary<string, (string Words, bool Anywhere, Programme Programme)[]> measures;

    public ProgrammeLookup(ImmutableArray<Programme> rows)
    {
        programmes = rows.SelectMany(p => p.Names.Where(n => !IsMeasure(n)).Append(p.Key).Select(n => (Key: (p.List, Fold(n)), Programme: p)))
            .DistinctBy(p => p.Key).ToFrozenDictionary(p => p.Key, p => p.Programme);
        measures = rows.SelectMany(p => p.Names.Where(IsMeasure).Select(n => (Name: n[Measure.Length..], Programme: p))).GroupBy(p => p.Programme.List)
            .ToFrozenDictionary(g => g.Key, g => g.Select(m => (Fold(m.Name), m.Name.StartsWith(Fallback, StringComparison.Ordinal), m.Programme)).ToArray());
    }

    /// <summary>The programme, else the list's fallback, else null.</summary>
    public Programme? Find(string list, string name)
    {
        var key = KeyOf(list);
        return programmes.GetValueOrDefault((key, Fold(name))) ?? programmes.GetValueOrDefault((key, Fallback));
    }

    /// <summary>The programme for what a list says it imposes, where the table tells that apart from the list's usual effect; else null.</summary>
    public Programme? FindMeasure(string list, string measure)
    {
        if (!measures.TryGetValue(KeyOf(list), out var rows))
            return null;
        var folded = Fold(measure);
        return rows.FirstOrDefault(r => r.Anywhere ? folded.Contains(r.Words, StringComparison.Ordinal) : folded == r.Words).Programme;
    }

    private static string KeyOf(string list) => list.StartsWith(Screening.Lists.ListIds.CustomPrefix, StringComparison.Ordinal) ? CustomLists : list;

    private static bool IsMeasure(string name) => name.StartsWith(Measure, StringComparison.Ordinal);

    private static string Fold(string name) => name == Fallback ? name : string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
