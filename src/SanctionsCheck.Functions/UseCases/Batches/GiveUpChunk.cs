using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Gives a chunk up: its rows stand in the errors file with the reason, so that the batch can end.</summary>
public sealed partial class GiveUpChunk(BatchStore store, BatchText text, ResultFiles results, ILogger<GiveUpChunk> logger)
{
    /// <summary>Gives it up, unless another worker has done it meanwhile.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="chunk">The chunk's row as read.</param>
    /// <param name="reason">Why, for a reader.</param>
    /// <param name="exception">What was thrown last; null where nothing was.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>False where the chunk's row has changed meanwhile.</returns>
    public async Task<bool> RunAsync(string batch, BatchChunk chunk, string reason, Exception? exception, CancellationToken cancellation)
    {
        GivenUp(batch, chunk.Range.Index, chunk.Range.Rows, reason, exception);
        var output = new ChunkOutput();
        var fault = new RowFault("", "", reason);
        for (var row = 0; row < chunk.Range.Rows; row++) output.Add(chunk.Range.FirstRow + row, fault);
        var failed = await output.StageAsync(results, text, batch, chunk, ChunkState.GivenUp, cancellation);
        return await store.PutChunkAsync(batch, failed with { Exceptions = chunk.Exceptions + 1 }, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Batch {Batch}: chunk {Chunk} with {Rows} rows is given up: {Reason}")]
    private partial void GivenUp(string batch, int chunk, int rows, string reason, Exception? exception);
}
