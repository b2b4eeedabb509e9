using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Queues;

/// <summary>A chunk of a batch is to be scored.</summary>
public sealed class QueueChunks(ScoreChunk chunks)
{
    /// <summary>Scores it.</summary>
    [Function("QueueChunks")]
    public Task Run([QueueTrigger(ChunkQueue.QueueName, Connection = "AzureWebJobsStorage")] string message, CancellationToken cancellation)
    {
        var (batch, chunk) = ChunkQueue.Read(message);
        return chunks.RunAsync(batch, chunk, cancellation);
    }
}
