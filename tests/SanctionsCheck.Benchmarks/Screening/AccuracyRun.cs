namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Prints the accuracy over all labelled sets; with "misses" also each wrong one.</summary>
internal static class AccuracyRun
{
    public static void Run(string[] args)
    {
        var misses = args.Contains("misses");
        PairRuns.NamePairs(misses);
        PairRuns.EntityChecks(misses);
        PairRuns.CrossScript();
        if (args.Contains("pairs")) return;
        var (ofac, un) = (RealLists.Ofac(), RealLists.Un());
        PeopleRun.Run(ofac, un, misses);
        HeldOutNames.Run(ofac, un, misses);
    }
}
