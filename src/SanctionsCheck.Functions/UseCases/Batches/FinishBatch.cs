using System.Collections.Immutable;
using System.Text;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Ends batches whose chunks are all done: commits the results and writes the summary. Two workers that do it at once write the same.</summary>
public sealed partial class FinishBatch(BatchStore store, BatchText text, ResultFiles results, RuleBook rules, ILogger<FinishBatch> logger)
{
    private const int Together = 16;

    /// <summary>Ends a batch if nothing of it is left to do.</summary>
    public async Task TryAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { State: BatchStates.Running } batch || await store.AnyPendingAsync(id, cancellation)) return;
        using var activity = Telemetry.Source.StartActivity("batch finish");
        activity?.SetTag("sanctionscheck.batch", id);
        List<BatchChunk> chunks = [];
        await foreach (var chunk in store.ChunksAsync(id, cancellation)) chunks.Add(chunk);
        if (chunks.Count != batch.Chunks) throw new InvalidDataException($"Batch {id} has {chunks.Count} chunks; when its file was cut it had {batch.Chunks}.");
        var tally = await TallyAsync(id, chunks, cancellation);
        await CommitAsync(batch, chunks, tally, cancellation);

        // The row may change under us: by another one who ends it, or by the sweeper's mark.
        while (batch is { State: BatchStates.Running })
        {
            var done = batch with
            {
                State = tally.Failed == 0 ? BatchStates.Completed : BatchStates.CompletedWithErrors,
                Dispatched = true,
                Scored = tally.Scored,
                Failed = tally.Failed,
            };
            if (await store.PutAsync(done, cancellation) is not null)
            {
                Telemetry.Finished(done.State, tally.Rows);
                Finished(id, batch.Blob, done.State, tally.Scored, tally.Failed);
                return;
            }
            batch = await store.FindAsync(id, cancellation);
        }
    }

    /// <summary>Adds up what the chunks counted, a few at a time: however many there are, little of it is in memory at once.</summary>
    private async Task<BatchTally> TallyAsync(string id, List<BatchChunk> chunks, CancellationToken cancellation)
    {
        var sum = new BatchTally();
        foreach (var some in chunks.Chunk(Together))
        {
            foreach (var part in await Task.WhenAll(some.Select(c => text.TallyAsync(id, c, cancellation)))) sum.Add(BatchTally.Of(part));
        }
        return sum.Scored == chunks.Sum(c => (long)c.Scored) && sum.Failed == chunks.Sum(c => (long)c.Failed) ? sum
            : throw new InvalidDataException($"The chunks of batch {id} have counted {sum.Scored} rows scored and {sum.Failed} failed; their rows in the table say otherwise.");
    }

    private async Task CommitAsync(Batch batch, List<BatchChunk> chunks, BatchTally tally, CancellationToken cancellation)
    {
        var plan = await text.FindPlanAsync(batch.Id, cancellation) ?? throw new InvalidOperationException($"Batch {batch.Id} has chunks and no plan.");
        var extra = plan.Kind == TradeFileKind.Csv ? new PairingRow(plan.Columns()).ExtraHeaders : ImmutableArray<string>.Empty;
        var report = BatchReport.Write(batch.Blob, batch.Id, tally, BatchBasis.Read(batch.Basis), rules);
        await Task.WhenAll(
            results.CommitAsync(batch.Id, ResultPart.Csv, Encoding.UTF8.GetBytes(ResultsCsv.Header(extra)), chunks, default, cancellation),
            results.CommitAsync(batch.Id, ResultPart.JsonLines, default, chunks, default, cancellation),
            results.CommitAsync(batch.Id, ResultPart.Errors, Encoding.UTF8.GetBytes(ErrorsCsv.Header), chunks, default, cancellation),
            results.CommitAsync(batch.Id, ResultPart.Report, Encoding.UTF8.GetBytes(report), [], default, cancellation),
            results.PutSummaryAsync(batch.Id, BatchJson.Summary(batch, plan, tally), cancellation));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {Batch} ({File}) {State}: {Scored} rows scored, {Failed} in the errors file.")]
    private partial void Finished(string batch, string file, string state, long scored, long failed);
}
