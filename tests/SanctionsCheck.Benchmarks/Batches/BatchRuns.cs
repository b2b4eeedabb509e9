namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>The runs that concern files of trades.</summary>
internal static class BatchRuns
{
    private const string Usage = "report ROWS FILE | batch [ROWS [repeated]] | batch-memory [ROWS …] | batch-kill [ROWS KILLS SEED] | batch-outage [ROWS SECONDS] | batch-fuzz [FILES SEED]";

    /// <summary>Does a run; false where the arguments name none of these.</summary>
    public static async Task<bool> RunAsync(string[] arguments)
    {
        Func<string[], Task>? run = arguments.FirstOrDefault() switch
        {
            "report" => ReportRun.RunAsync,
            "batch" => ThroughputRun.RunAsync,
            "batch-memory" => MemoryRun.RunAsync,
            "batch-kill" => CrashRun.KillAsync,
            "batch-outage" => CrashRun.OutageAsync,
            "batch-fuzz" => FuzzRun.RunAsync,
            _ => null,
        };
        if (run is not null) await run(arguments[1..]);
        else if (arguments.Length == 0) Console.WriteLine($"files of trades: {Usage}");
        return run is not null;
    }
}
