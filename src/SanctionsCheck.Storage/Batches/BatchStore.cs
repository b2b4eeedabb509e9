using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Storage.Batches;

/// <summary>
/// The table of batches and their chunks. Every change names the row as it was read (ETag), so that of two workers one finds that the other was
/// quicker. Two more kinds of partition point at batches: those of a blob, and those that are not finished.
/// </summary>
/// <param name="tables">The account's tables.</param>
/// <param name="time">The clock.</param>
public sealed class BatchStore(TableServiceClient tables, TimeProvider time)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "batches";

    // A transaction takes 100 rows; a chunk's row is far below 1 KiB.
    private const int TransactionRows = 100;
    private const string Unfinished = "unfinished";

    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Makes the table where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    /// <summary>Begins a batch, or gives the one that another delivery of the same event began.</summary>
    /// <param name="blob">The blob's name.</param>
    /// <param name="etag">Its ETag.</param>
    /// <param name="basis">What the batch is pinned to, as JSON.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Batch> BeginAsync(string blob, string etag, string basis, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var batch = new Batch { Id = BatchId.Of(blob, etag), Blob = blob, BlobETag = etag, Basis = basis, CreatedAt = now, TouchedAt = now };
        // The pointers first: one that points at nothing is harmless, a batch that nothing points at is lost.
        await Task.WhenAll(
            _table.UpsertEntityAsync(new TableEntity(OfBlob(blob), batch.Id), TableUpdateMode.Replace, cancellation),
            _table.UpsertEntityAsync(new TableEntity(Unfinished, batch.Id), TableUpdateMode.Replace, cancellation));
        try
        {
            var added = await _table.AddEntityAsync(BatchRows.ToEntity(batch), cancellation);
            return batch with { Version = added.Headers.ETag!.Value };
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(batch.Id, cancellation) ?? throw new InvalidOperationException($"Batch {batch.Id} was there and is gone again.", e);
        }
    }

    /// <summary>A batch; null where there is none.</summary>
    public async Task<Batch?> FindAsync(string id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(id, BatchRows.BatchKey, cancellationToken: cancellation);
        return row.HasValue ? BatchRows.ToBatch(row.Value!) : null;
    }

    /// <summary>The batches of a blob's name, newest first.</summary>
    public async Task<ImmutableArray<Batch>> OfBlobAsync(string blob, CancellationToken cancellation)
    {
        var found = await Task.WhenAll((await PointersAsync(OfBlob(blob), cancellation)).Select(id => FindAsync(id, cancellation)));
        return [.. found.OfType<Batch>().OrderByDescending(b => b.CreatedAt).ThenBy(b => b.Id, StringComparer.Ordinal)];
    }

    /// <summary>Ids of the batches that are not finished.</summary>
    public Task<ImmutableArray<string>> UnfinishedAsync(CancellationToken cancellation) => PointersAsync(Unfinished, cancellation);

    /// <summary>Changes a batch's row.</summary>
    /// <param name="batch">The row as it shall be, with the version as read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The row as it stands now; null where another worker changed it meanwhile.</returns>
    public async Task<Batch?> PutAsync(Batch batch, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        batch = batch with
        {
            TouchedAt = now,
            RunningAt = batch.RunningAt ?? (batch.State == BatchStates.Running ? now : null),
            EndedAt = batch.EndedAt ?? (BatchStates.IsFinal(batch.State) ? now : null),
        };
        if (await UpdateAsync(BatchRows.ToEntity(batch), batch.Version, cancellation) is not { } version) return null;
        if (BatchStates.IsFinal(batch.State)) await ForgetAsync(batch.Id, cancellation);
        return batch with { Version = version };
    }

    /// <summary>Takes a batch off the unfinished ones.</summary>
    public async Task ForgetAsync(string id, CancellationToken cancellation) =>
        await _table.DeleteEntityAsync(Unfinished, id, ETag.All, cancellation);

    /// <summary>Adds chunks; those that are there already stay as they are.</summary>
    public async Task AddChunksAsync(string id, IReadOnlyList<RowChunk> chunks, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var part in chunks.Chunk(TransactionRows))
        {
            var rows = part.Select(c => BatchRows.ToEntity(id, new() { Range = c, TouchedAt = now })).ToList();
            try
            {
                await _table.SubmitTransactionAsync(rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r)), cancellation);
            }
            catch (RequestFailedException e) when (e.Status == 409)
            {
                // Another delivery of the same event has added some of them.
                foreach (var row in rows) await AddIfMissingAsync(row, cancellation);
            }
        }
    }

    /// <summary>A chunk; null where there is none.</summary>
    public async Task<BatchChunk?> FindChunkAsync(string id, int index, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(id, BatchRows.ChunkKey(index), cancellationToken: cancellation);
        return row.HasValue ? BatchRows.ToChunk(row.Value!) : null;
    }

    /// <summary>Changes a chunk's row.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="chunk">The row as it shall be, with the version as read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>False where another worker changed it meanwhile.</returns>
    public async Task<bool> PutChunkAsync(string id, BatchChunk chunk, CancellationToken cancellation) =>
        await UpdateAsync(BatchRows.ToEntity(id, chunk with { TouchedAt = time.GetUtcNow() }), chunk.Version, cancellation) is not null;

    /// <summary>The chunks, in the file's order.</summary>
    public async IAsyncEnumerable<BatchChunk> ChunksAsync(string id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {BatchRows.ChunkPrefix} and RowKey lt {BatchRows.ChunkEnd}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) yield return BatchRows.ToChunk(row);
    }

    /// <summary>True where a chunk is still to be worked on.</summary>
    public async Task<bool> AnyPendingAsync(string id, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {id} and RowKey ge {BatchRows.ChunkPrefix} and RowKey lt {BatchRows.ChunkEnd} and State eq {nameof(ChunkState.Pending)}");
        // A page may be empty and still have a continuation; the enumeration goes on until there is one or none.
        await foreach (var _ in _table.QueryAsync<TableEntity>(filter, 1, ["RowKey"], cancellation)) return true;
        return false;
    }

    private async Task<ImmutableArray<string>> PointersAsync(string partition, CancellationToken cancellation)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        await foreach (var row in _table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, select: ["RowKey"], cancellationToken: cancellation)) ids.Add(row.RowKey);
        return ids.ToImmutable();
    }

    private async Task<ETag?> UpdateAsync(TableEntity row, ETag version, CancellationToken cancellation)
    {
        try
        {
            return (await _table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellation)).Headers.ETag!.Value;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    private async Task AddIfMissingAsync(TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await _table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // It may be at work or done: left as it is.
        }
    }

    // A blob's name may hold what a key may not, and be longer.
    private static string OfBlob(string blob) => "blob-" + BatchId.Of(blob, "");
}
