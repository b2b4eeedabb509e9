using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Queues;

/// <summary>The host has given up a chunk's message.</summary>
public sealed class QueueChunksPoison(OwnPoison poison)
{
    /// <summary>Fails the chunk's rows.</summary>
    [Function("QueueChunksPoison")]
    public Task Run([QueueTrigger(ChunkQueue.PoisonName, Connection = "AzureWebJobsStorage")] string message, CancellationToken cancellation) =>
        poison.ChunkAsync(message, cancellation);
}
