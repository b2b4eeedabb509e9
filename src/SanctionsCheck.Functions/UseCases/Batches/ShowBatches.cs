using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Shows how batches stand.</summary>
public sealed class ShowBatches(BatchStore store, TimeProvider clock)
{
    /// <summary>The batches of a file's name, newest first.</summary>
    public async Task<IReadOnlyList<BatchProgress>> OfBlobAsync(string blob, CancellationToken cancellation)
    {
        // A path as answers give paths, with its container, is understood, too.
        const string container = TradesInbox.ContainerName + "/";
        var found = await store.OfBlobAsync(blob, cancellation);
        if (found.IsEmpty && blob.StartsWith(container, StringComparison.Ordinal)) found = await store.OfBlobAsync(blob[container.Length..], cancellation);
        return await Task.WhenAll(found.Select(b => CountAsync(b, cancellation)));
    }

    /// <summary>A batch.</summary>
    /// <exception cref="RequestException">There is none of that id.</exception>
    public async Task<BatchProgress> FindAsync(string id, CancellationToken cancellation) =>
        BatchId.IsOne(id) && await store.FindAsync(id, cancellation) is { } batch ? await CountAsync(batch, cancellation)
            : throw Problems.NotFound($"There is no batch \"{id}\".", "GET batches?blob= gives the ids of a file's batches.");

    /// <summary>Until a batch has ended, its rows are counted by its chunks.</summary>
    private async Task<BatchProgress> CountAsync(Batch batch, CancellationToken cancellation)
    {
        if (batch.State is BatchStates.Completed or BatchStates.CompletedWithErrors or BatchStates.Failed) return BatchProgress.Of(batch, batch.Rows, clock.GetUtcNow());
        var (read, scored, failed) = (0L, 0L, 0L);
        await foreach (var chunk in store.ChunksAsync(batch.Id, cancellation)) (read, scored, failed) = (read + chunk.Range.Rows, scored + chunk.Scored, failed + chunk.Failed);
        return BatchProgress.Of(batch with { Scored = scored, Failed = failed }, read, clock.GetUtcNow());
    }
}
