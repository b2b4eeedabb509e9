using System.Collections.Immutable;
using System.Text;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Ends batches whose chunks are all done: commits the results and writes the summary. Two workers that do it at once write the same.</summary>
public sealed partial class FinishBatch(BatchStore store, BatchText text, ResultFiles results, ILogger<FinishBatch> logger)
{
    /// <summary>Ends a batch if nothing of it is left to do.</summary>
    public async Task TryAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { State: BatchStates.Running } batch || await store.AnyPendingAsync(id, cancellation)) return;
        using var activity = Telemetry.Source.StartActivity("batch finish");
        activity?.SetTag("sanctionscheck.batch", id);
        List<BatchChunk> chunks = [];
        await foreach (var chunk in store.ChunksAsync(id, cancellation)) chunks.Add(chunk);
        if (chunks.Count != batch.Chunks) throw new InvalidDataException($"Batch {id} has {chunks.Count} chunks; when its file was cut it had {batch.Chunks}.");
        var totals = Totals(chunks);
        await CommitAsync(batch, chunks, totals, cancellation);

        // The row may change under us: by another one who ends it, or by the sweeper's mark.
        while (batch is { State: BatchStates.Running })
        {
            var done = batch with
            {
                State = totals.Failed == 0 ? BatchStates.Completed : BatchStates.CompletedWithErrors,
                Dispatched = true,
                Scored = totals.Scored,
                Failed = totals.Failed,
            };
            if (await store.PutAsync(done, cancellation) is not null)
            {
                Telemetry.Finished(done.State, totals.Rows);
                Finished(id, batch.Blob, done.State, totals.Scored, totals.Failed);
                return;
            }
            batch = await store.FindAsync(id, cancellation);
        }
    }

    /// <summary>What chunks came to so far.</summary>
    internal static BatchTotals Totals(IEnumerable<BatchChunk> chunks)
    {
        var verdicts = new long[Enum.GetValues<Verdict>().Length];
        var (rows, scored, failed) = (0L, 0L, 0L);
        foreach (var chunk in chunks)
        {
            (rows, scored, failed) = (rows + chunk.Range.Rows, scored + chunk.Scored, failed + chunk.Failed);
            for (var i = 0; i < chunk.Verdicts.Length; i++) verdicts[i] += chunk.Verdicts[i];
        }
        return new(rows, scored, failed, [.. verdicts]);
    }

    private async Task CommitAsync(Batch batch, List<BatchChunk> chunks, BatchTotals totals, CancellationToken cancellation)
    {
        var plan = await text.FindPlanAsync(batch.Id, cancellation) ?? throw new InvalidOperationException($"Batch {batch.Id} has chunks and no plan.");
        var extra = plan.Kind == TradeFileKind.Csv ? new PairingRow(plan.Columns()).ExtraHeaders : ImmutableArray<string>.Empty;
        var basis = BatchBasis.Read(batch.Basis);
        // What the page shows follows from the chunks in their order, so that it is the same however often it is written.
        var shown = 0;
        var shownChunks = chunks.TakeWhile(c => (shown += c.Shown) <= BatchReport.MaxRows).ToList();
        var left = totals.Scored - totals.Verdicts[(int)Verdict.Clear] - shownChunks.Sum(c => (long)c.Shown);
        await Task.WhenAll(
            results.CommitAsync(batch.Id, ResultPart.Csv, Encoding.UTF8.GetBytes(ResultsCsv.Header(extra)), chunks, default, cancellation),
            results.CommitAsync(batch.Id, ResultPart.JsonLines, default, chunks, default, cancellation),
            results.CommitAsync(batch.Id, ResultPart.Errors, Encoding.UTF8.GetBytes(ErrorsCsv.Header), chunks, default, cancellation),
            results.CommitAsync(batch.Id, ResultPart.Report, Encoding.UTF8.GetBytes(BatchReport.Head(batch.Blob, totals, basis)), shownChunks,
                Encoding.UTF8.GetBytes(BatchReport.Foot(left)), cancellation),
            results.PutSummaryAsync(batch.Id, BatchJson.Summary(batch, plan, totals), cancellation));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {Batch} ({File}) {State}: {Scored} rows scored, {Failed} in the errors file.")]
    private partial void Finished(string batch, string file, string state, long scored, long failed);
}
