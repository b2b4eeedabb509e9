using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Rivals;

/// <summary>The product's own screening, by name alone, without explanations.</summary>
internal sealed class OurSearch(List<Party> parties) : INameSearch
{
    private static readonly ScreenOptions Options = new() { Limit = ListedNames.Wanted, Explain = false };
    private readonly ScreeningSet _set = RealLists.Set(parties);

    public string Name => "SanctionsCheck";

    public IReadOnlyList<Party> Find(string name)
    {
        var matches = Screener.Screen(_set, new() { Name = name }, Options);
        var found = new Party[matches.Length];
        for (var i = 0; i < found.Length; i++) found[i] = matches[i].Party;
        return found;
    }
}
