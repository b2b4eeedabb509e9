using System.Collections.Immutable;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Asks the lists for a party.</summary>
public static class Screener
{
    /// <summary>The best matches over the lists of the set, best first; equal scores in the order of list and id.</summary>
    public static ImmutableArray<PartyMatch> Screen(ScreeningSet lists, PartyQuery query, ScreenOptions options) => throw new NotSupportedException();
}
