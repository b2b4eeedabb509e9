using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Finds the programme that a list entry names.</summary>
internal sealed class ProgrammeLookup
{
    public const string CustomLists = "custom";
    private const string Fallback = "*";

    private readonly FrozenDictionary<(string List, string Name), Programme> programmes;

    public ProgrammeLookup(ImmutableArray<Programme> rows) =>
        programmes = rows.SelectMany(p => p.Names.Append(p.Key).Select(n => (Key: (p.List, Fold(n)), Programme: p)))
            .DistinctBy(p => p.Key).ToFrozenDictionary(p => p.Key, p => p.Programme);

    /// <summary>The programme, else the list's fallback, else null.</summary>
    public Programme? Find(string list, string name)
    {
        var key = list.StartsWith(Screening.Lists.ListIds.CustomPrefix, StringComparison.Ordinal) ? CustomLists : list;
        return programmes.GetValueOrDefault((key, Fold(name))) ?? programmes.GetValueOrDefault((key, Fallback));
    }

    private static string Fold(string name) => name == Fallback ? name : string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
