using System.Diagnostics;
using System.Diagnostics.Metrics;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Functions.Composition;

/// <summary>The product's own traces and metrics. Labels carry verdicts, lists and outcomes, never a party's name.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "SanctionsCheck";

    /// <summary>Spans: checks, screen, compare, list import, list refresh, batch start, chunk, batch finish, rescan.</summary>
    public static ActivitySource Source { get; } = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Checks = Meter.CreateCounter<long>("sanctionscheck.checks", "{check}", "Trade pairings assessed, by verdict.");
    private static readonly Counter<long> Queries = Meter.CreateCounter<long>("sanctionscheck.queries", "{query}", "Names screened or compared, by call.");
    private static readonly Counter<long> Imports = Meter.CreateCounter<long>("sanctionscheck.list.imports", "{import}", "List imports, by list and outcome.");
    private static readonly Counter<long> Refreshes = Meter.CreateCounter<long>("sanctionscheck.list.refreshes", "{refresh}", "Looks at the lists' publishers, by list and outcome.");
    private static readonly Counter<long> Batches = Meter.CreateCounter<long>("sanctionscheck.batches", "{batch}", "Files of trades worked through, by state at the end.");
    private static readonly Counter<long> BatchRows = Meter.CreateCounter<long>("sanctionscheck.batch.rows", "{row}", "Rows of those files, by state at the end.");
    private static readonly Counter<long> Poison = Meter.CreateCounter<long>("sanctionscheck.poison", "{message}", "Messages that the host has given up, by queue: each wants a look.");
    private static readonly Counter<long> Alerts = Meter.CreateCounter<long>("sanctionscheck.alerts", "{alert}", "Changes of verdict of monitored pairings, by the verdict after.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("sanctionscheck.check.duration", "s", "Time to assess one trade pairing.",
        advice: new() { HistogramBucketBoundaries = [0.0001, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1] });

    /// <summary>Counts a check.</summary>
    /// <param name="verdict">Its verdict.</param>
    /// <param name="took">How long it took.</param>
    public static void Checked(Verdict verdict, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("verdict", verdict.ToText());
        Checks.Add(1, tag);
        Duration.Record(took.TotalSeconds, tag);
    }

    /// <summary>Counts names asked about.</summary>
    /// <param name="call">"screen" or "compare".</param>
    /// <param name="count">How many.</param>
    public static void Asked(string call, int count) => Queries.Add(count, new KeyValuePair<string, object?>("call", call));

    /// <summary>Counts a list import.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="outcome">"activated", "unchanged" or "refused".</param>
    public static void Imported(string list, string outcome) =>
        Imports.Add(1, new("list", list), new("outcome", outcome));

    /// <summary>Counts a look at a list's publisher.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="outcome">"unchanged", "superseded", "activated", "refused" or "failed".</param>
    public static void Refreshed(string list, string outcome) => Refreshes.Add(1, new("list", list), new("outcome", outcome));

    /// <summary>Counts a batch that has ended.</summary>
    /// <param name="state">"completed", "completed-with-errors", "failed" or "cancelled".</param>
    /// <param name="rows">Its rows.</param>
    public static void Finished(string state, long rows)
    {
        var tag = new KeyValuePair<string, object?>("state", state);
        Batches.Add(1, tag);
        BatchRows.Add(rows, tag);
    }

    /// <summary>Counts a message that the host has given up.</summary>
    /// <param name="queue">Its queue.</param>
    public static void Poisoned(string queue) => Poison.Add(1, new KeyValuePair<string, object?>("queue", queue));

    /// <summary>Counts a change of verdict.</summary>
    /// <param name="after">The verdict after.</param>
    public static void Alerted(Verdict after) => Alerts.Add(1, new KeyValuePair<string, object?>("verdict", after.ToText()));
}
