using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Audit;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>
/// Holds the monitored pairings against the present lists, rules and date, and stores changes of verdict as alerts. Only pairings that were not held
/// against this basis yet are assessed, so that it may run twice, or go on where a worker died.
/// </summary>
public sealed partial class RescanPortfolio(
    PortfolioStore store, AlertStore alerts, RescanLock rescans, BasisPins pins, LibraryCache libraries, AuditLog audit, StoragePreparation preparation, ILogger<RescanPortfolio> logger)
{
    private const int Parallelism = 16;

    /// <summary>Goes through the portfolio. A pairing that can't be assessed does not keep the others from it.</summary>
    /// <exception cref="AggregateException">Some pairings could not be assessed.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        await rescans.RunAsync(GoThroughAsync, cancellation);
    }

    private async Task GoThroughAsync(CancellationToken cancellation)
    {
        using var activity = Telemetry.Source.StartActivity("rescan");
        // Whoever tells of a new list version has moved its pointer before.
        await libraries.LookAsync(cancellation);
        var work = await pins.PinAsync(cancellation);
        var key = BasisKey.Of(work.Basis);
        List<Exception> failures = [];
        var (seen, changed) = (0, 0);
        await foreach (var page in store.StaleAsync(key, cancellation))
        {
            var made = Ordered.Map(page, entry => Assess(work, entry), cancellation);
            failures.AddRange(made.Select(m => m.Failure).OfType<Exception>());
            await audit.WriteAsync(made.Select(m => m.Record).OfType<AuditRecord>(), cancellation);
            await Parallel.ForAsync(0, page.Count, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation }, async (i, token) =>
            {
                if (made[i].Outcome is { } outcome && await SettleAsync(page[i], outcome, key, work.Basis.AsOf, token)) Interlocked.Increment(ref changed);
            });
            seen += page.Count;
        }
        activity?.SetTag("sanctionscheck.pairings", seen);
        if (seen > 0) Rescanned(seen, changed);
        if (failures.Count > 0) throw new AggregateException($"{failures.Count} of {seen} monitored pairings could not be assessed.", failures);
    }

    private static (Outcome? Outcome, AuditRecord? Record, Exception? Failure) Assess(WorkBasis work, PortfolioEntry entry)
    {
        try
        {
            var pairing = PairingJson.Read(entry.Pairing.Span);
            var assessment = work.Assessor.Assess(pairing);
            var outcome = Outcome.Of(assessment);
            if (outcome.SaysTheSame(entry.Last)) return (entry.Last, null, null);
            var json = JsonWriting.ToBytes(writer => AssessmentJson.Write(writer, assessment));
            return (outcome, new(assessment.Id, CheckRecord.Write(assessment.Id, pairing, json)), null);
        }
        catch (Exception e)
        {
            return (null, null, new InvalidOperationException($"The monitored pairing \"{entry.Id}\" can't be assessed.", e));
        }
    }

    /// <summary>Stores what a pairing came to; true where its verdict has changed. The alert first: a worker that dies in between finds the same alert again.</summary>
    private async Task<bool> SettleAsync(PortfolioEntry entry, Outcome outcome, string basisKey, DateOnly asOf, CancellationToken cancellation)
    {
        var changed = outcome.Verdicts != entry.Last.Verdicts;
        if (changed && await alerts.AddAsync(entry, outcome, cancellation)) Telemetry.Alerted(outcome.Verdict);
        // Where the caller has just stored another pairing under the id, that one has an outcome of its own.
        await store.PutAsync(entry with { Last = outcome, BasisKey = basisKey, CheckedAsOf = asOf, Changes = entry.Changes + (changed ? 1 : 0) }, cancellation);
        return changed;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Pairings} monitored pairings were held against the present lists, rules and date; {Changed} have changed their verdict.")]
    private partial void Rescanned(int pairings, int changed);
}
