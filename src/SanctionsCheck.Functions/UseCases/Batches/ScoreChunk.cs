using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Scores a chunk of a batch and stages its results; whoever finds all chunks done ends the batch. May run any number of times.</summary>
public sealed class ScoreChunk(
    BatchStore store, BatchText text, ResultFiles results, BatchContexts contexts, GiveUpChunk giveUp, FinishBatch finish, StoragePreparation preparation, TimeProvider clock)
{
    /// <summary>Works on a chunk.</summary>
    public async Task RunAsync(string id, int index, CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        if (await store.FindAsync(id, cancellation) is not { } batch || BatchStates.IsFinal(batch.State)) return;
        if (await store.FindChunkAsync(id, index, cancellation) is not { } chunk) return;
        using var activity = Telemetry.Source.StartActivity("chunk");
        activity?.SetTag("sanctionscheck.batch", id).SetTag("sanctionscheck.rows", chunk.Range.Rows);
        if (chunk.State == ChunkState.Pending) await WorkAsync(batch, chunk, cancellation);
        await finish.TryAsync(id, cancellation);
    }

    private async Task WorkAsync(Batch batch, BatchChunk chunk, CancellationToken cancellation)
    {
        try
        {
            var output = await ScoreAsync(batch, chunk, cancellation);
            // Where another delivery was quicker, its results are the same.
            await store.PutChunkAsync(batch.Id, await output.StageAsync(results, text, batch.Id, chunk, ChunkState.Done, cancellation), cancellation);
        }
        catch (Exception e) when (Failures.Counts(e, cancellation))
        {
            if (!await CountAsync(batch, chunk.Range.Index, e, cancellation)) throw;
        }
    }

    private async Task<ChunkOutput> ScoreAsync(Batch batch, BatchChunk chunk, CancellationToken cancellation)
    {
        var context = await contexts.GetAsync(batch, cancellation);
        var rows = await ChunkRows.ReadAsync(context.Plan, chunk.Range, await text.ReadAsync(batch.Id, chunk.Range.Start, chunk.Range.End, cancellation), cancellation);
        var made = Ordered.Map(rows, row => row.Pairing is null ? default : Assess(context.Work.Assessor, row), cancellation);
        var output = new ChunkOutput();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Fault is { } fault) output.Add(rows[i].Number, fault);
            else output.Add(rows[i].Number, rows[i].Pairing!, made[i].Facts, made[i].Assessment, made[i].Json, context.BasisCells, rows[i].Extra);
        }
        return output;
    }

    private (TradeAssessment Assessment, TradeFacts Facts, byte[] Json) Assess(Assessor assessor, ChunkRows.Row row)
    {
        var begun = clock.GetTimestamp();
        var assessment = assessor.Assess(row.Pairing!, out var facts);
        Telemetry.Checked(assessment.Verdict, clock.GetElapsedTime(begun));
        return (assessment, facts, JsonWriting.ToBytes(writer => AssessmentJson.WriteRow(writer, row.Number, assessment)));
    }

    /// <summary>Counts an exception; true where the chunk needs no further try: its rows are failed now, or another delivery has done it.</summary>
    private async Task<bool> CountAsync(Batch batch, int index, Exception exception, CancellationToken cancellation)
    {
        if (await store.FindChunkAsync(batch.Id, index, cancellation) is not { State: ChunkState.Pending } chunk) return true;
        if (chunk.Exceptions + 1 < Failures.Limit)
        {
            await store.PutChunkAsync(batch.Id, chunk with { Exceptions = chunk.Exceptions + 1 }, cancellation);
            return false;
        }
        return await giveUp.RunAsync(batch.Id, chunk, $"The row could not be worked on in {Failures.Limit} tries: {exception.Message.ReplaceLineEndings(" ")}", exception, cancellation);
    }
}
