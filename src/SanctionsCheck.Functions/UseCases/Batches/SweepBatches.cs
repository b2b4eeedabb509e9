using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Goes through the batches that are not finished: begins what was never cut, queues chunks that were lost, ends what is done, fails what can't be done any more.</summary>
public sealed partial class SweepBatches(
    BatchStore store, ChunkQueue queue, StartBatch start, FinishBatch finish, RefuseBatch refuse, StoragePreparation preparation, TimeProvider clock, ILogger<SweepBatches> logger)
{
    /// <summary>A batch on which nothing has moved for as long is stalled: longer than a chunk takes and than a failed message stays hidden.</summary>
    public static readonly TimeSpan Stalled = TimeSpan.FromMinutes(2);

    /// <summary>A stalled batch of this age fails: its text, which the account deletes after 30 days, must outlast it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    /// <summary>The same, where a chunk is done: storage drops staged blocks that nobody commits within a week, and results without them would lack rows.</summary>
    public static readonly TimeSpan LongestStaged = TimeSpan.FromDays(6);

    /// <summary>Goes through them once. One that fails does not keep the others from being looked at.</summary>
    /// <exception cref="AggregateException">Some failed.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        List<Exception> failures = [];
        foreach (var id in await store.UnfinishedAsync(cancellation))
        {
            try
            {
                await SweepAsync(id, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add(e);
            }
        }
        if (failures.Count > 0) throw new AggregateException("Some batches could not be swept.", failures);
    }

    private async Task SweepAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } batch) return;
        if (BatchStates.IsFinal(batch.State))
        {
            await store.ForgetAsync(id, cancellation);
            return;
        }
        if (!IsOld(batch.TouchedAt)) return;
        List<int> pending = [];
        var done = 0;
        var dispatched = batch.State == BatchStates.Running && batch.Dispatched;
        if (dispatched)
        {
            await foreach (var chunk in store.ChunksAsync(id, cancellation))
            {
                if (!IsOld(chunk.TouchedAt)) return;
                if (chunk.State == ChunkState.Pending) pending.Add(chunk.Range.Index);
                else done++;
            }
        }
        var age = clock.GetUtcNow() - batch.CreatedAt;
        if (age >= (done > 0 ? LongestStaged : Longest))
        {
            await refuse.AsReadAsync(batch, new(FileProblems.Expired, $"The file was still not done {age.Days} days after it had been dropped.", "Drop it again."), cancellation);
        }
        else if (!dispatched)
        {
            Begun(id);
            await start.GoOnAsync(batch, cancellation);
        }
        else if (pending.Count == 0)
        {
            await finish.TryAsync(id, cancellation);
        }
        // The mark first: of two sweepers one queues them.
        else if (await store.PutAsync(batch, cancellation) is not null)
        {
            Queued(id, pending.Count);
            await queue.SendAsync(id, pending, cancellation);
        }
    }

    private bool IsOld(DateTimeOffset touched) => clock.GetUtcNow() - touched >= Stalled;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch} was begun and not cut; it is begun again.")]
    private partial void Begun(string batch);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch} stalled; {Chunks} chunks are queued again.")]
    private partial void Queued(string batch, int chunks);
}
