using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Takes a dropped file: pins its basis, copies it, cuts it into chunks and queues them. May run any number of times for the same file.</summary>
public sealed partial class StartBatch(
    TradesInbox inbox, BatchStore store, BatchText text, ChunkQueue queue, RefuseBatch refuse, BasisPins pins, StoragePreparation preparation, ILogger<StartBatch> logger)
{
    private const int Together = 100;

    /// <summary>A file was dropped, or an event says so once more.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task DroppedAsync(string name, CancellationToken cancellation)
    {
        if (TradesInbox.IsMapping(name)) return;
        await preparation.Done.WaitAsync(cancellation);
        if (await inbox.ETagAsync(name, cancellation) is not { } etag)
        {
            Gone(name);
            return;
        }
        var batch = await store.FindAsync(BatchId.Of(name, etag), cancellation)
            ?? await store.BeginAsync(name, etag, BatchBasis.Write((await pins.PinAsync(cancellation)).Basis), cancellation);
        await GoOnAsync(batch, cancellation);
    }

    /// <summary>Does what a batch lacks until its chunks are queued.</summary>
    public async Task GoOnAsync(Batch batch, CancellationToken cancellation)
    {
        if (BatchStates.IsFinal(batch.State) || batch.Dispatched) return;
        using var activity = Telemetry.Source.StartActivity("batch start");
        activity?.SetTag("sanctionscheck.batch", batch.Id);
        try
        {
            var cut = batch.State == BatchStates.Queued ? await CutAsync(batch, cancellation) : batch;
            if (cut is null || BatchStates.IsFinal(cut.State)) return;
            await queue.SendAsync(cut.Id, Enumerable.Range(0, cut.Chunks), cancellation);
            await store.PutAsync(cut with { Dispatched = true }, cancellation);
            Started(cut.Id, cut.Blob, cut.Rows, cut.Chunks);
        }
        catch (TradeFileException e)
        {
            await refuse.RunAsync(batch.Id, e, cancellation);
        }
        catch (Exception e) when (Failures.Counts(e, cancellation))
        {
            if (!await CountAsync(batch.Id, e, cancellation)) throw;
        }
    }

    /// <summary>Copies and cuts the file; null where another worker has gone further meanwhile.</summary>
    private async Task<Batch?> CutAsync(Batch batch, CancellationToken cancellation)
    {
        var plan = await text.FindPlanAsync(batch.Id, cancellation) ?? await CopyAsync(batch, cancellation);
        await using var body = await text.OpenAsync(batch.Id, plan.Begin, cancellation);
        var splitter = new ChunkSplitter(plan.Reader(body), plan.Begin, ChunkPlan.For(body.Length));
        var (chunks, waiting) = (0, new List<RowChunk>());
        await foreach (var chunk in splitter.SplitAsync(cancellation))
        {
            waiting.Add(chunk);
            chunks++;
            if (waiting.Count < Together) continue;
            await store.AddChunksAsync(batch.Id, waiting, cancellation);
            waiting.Clear();
        }
        await store.AddChunksAsync(batch.Id, waiting, cancellation);
        if (splitter.Rows == 0) throw new TradeFileException(FileProblems.NoRows, "The file has no rows.", "Add a row for each trade.");
        if (splitter.InvalidText == splitter.Rows)
        {
            throw new TradeFileException(FileProblems.WrongEncoding, "No row of the file is valid UTF-8.",
                "Save the file as UTF-8; if it is Windows-1252, say so in the blob's metadata: encoding = windows-1252.");
        }
        return await store.PutAsync(batch with { State = BatchStates.Running, Rows = splitter.Rows, Chunks = chunks }, cancellation);
    }

    private async Task<TradesPlan> CopyAsync(Batch batch, CancellationToken cancellation)
    {
        var declared = await inbox.DeclarationAsync(batch.Blob, batch.BlobETag, cancellation);
        var source = await inbox.CopyAsync(batch.Blob, batch.BlobETag, declared, file => text.CopyAsync(batch.Id, file, cancellation), cancellation);
        var head = await text.HeadAsync(batch.Id, FileLimits.Header, cancellation);
        await text.PutPlanAsync(batch.Id, TradesPlan.Of(source, head, declared), cancellation);
        return await text.FindPlanAsync(batch.Id, cancellation) ?? throw new InvalidOperationException($"The plan of batch {batch.Id} was written and is gone.");
    }

    /// <summary>Counts an exception; true where it was the last one and the batch is given up.</summary>
    private async Task<bool> CountAsync(string id, Exception exception, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } batch || BatchStates.IsFinal(batch.State)) return true;
        if (batch.Exceptions + 1 < Failures.Limit)
        {
            await store.PutAsync(batch with { Exceptions = batch.Exceptions + 1 }, cancellation);
            return false;
        }
        GivenUp(id, batch.Blob, Failures.Limit, exception);
        await refuse.RunAsync(id, new(FileProblems.Unprocessable, $"The file can't be worked on: {exception.Message}", "Drop it again; if it fails again, report it with the log."), cancellation);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The file {File} is gone; there is nothing to do.")]
    private partial void Gone(string file);

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {Batch} ({File}): {Rows} rows in {Chunks} chunks.")]
    private partial void Started(string batch, string file, long rows, int chunks);

    [LoggerMessage(Level = LogLevel.Error, Message = "Batch {Batch} ({File}) is given up after {Count} exceptions.")]
    private partial void GivenUp(string batch, string file, int count, Exception exception);
}
