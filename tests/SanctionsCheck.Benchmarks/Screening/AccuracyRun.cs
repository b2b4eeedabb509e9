namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Prints the accuracy over all labelled sets. "misses" adds what is wrong, aliases by cause; "pairs" leaves the lists out; "native" asks names in their own script alone and shows each one missed.</summary>
internal static class AccuracyRun
{
    private const int Examples = 3;

    public static void Run(string[] args)
    {
        var misses = args.Contains("misses");
        if (args.Contains("native"))
        {
            Native(RealLists.Un(), int.MaxValue);
            return;
        }
        PairRuns.NamePairs(misses);
        PairRuns.EntityChecks(misses);
        PairRuns.CrossScript();
        if (args.Contains("pairs")) return;
        var (ofac, un) = (RealLists.Ofac(), RealLists.Un());
        PeopleRun.Run(ofac, un, misses);
        HeldOutNames.Aliases(ofac, misses);
        Native(un, misses ? Examples : 0);
    }

    private static void Native(List<SanctionsCheck.Screening.Parties.Party> un, int show) =>
        HeldOutNames.Native([("UN", un), ("Canada", RealLists.Canada()), ("OFAC, IRGC", RealLists.Irgc())], show);
}
