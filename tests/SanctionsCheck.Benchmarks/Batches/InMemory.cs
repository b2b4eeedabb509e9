using SanctionsCheck.Benchmarks.Screening;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Starter;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>The lists as the service would hold them: OFAC's and the UN's whole, the starter lists of the others.</summary>
internal static class InMemory
{
    public static ListLibrary Lists()
    {
        var indexes = StarterList.Load().Where(l => l.Key is not (ListIds.OfacSdn or ListIds.UnSc)).Select(l => ScreeningIndex.Build(StarterList.VersionOf(l.Key, l.Value), l.Value))
            .Append(RealLists.Index(ListIds.OfacSdn, RealLists.Ofac())).Append(RealLists.Index(ListIds.UnSc, RealLists.Un()));
        return new(new ScreeningSet(indexes), []);
    }
}
