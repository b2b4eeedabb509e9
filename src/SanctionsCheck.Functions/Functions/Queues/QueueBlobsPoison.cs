using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Queues;

/// <summary>The host has given up a blob.</summary>
public sealed class QueueBlobsPoison(OwnPoison poison)
{
    /// <summary>Fails its batch.</summary>
    [Function("QueueBlobsPoison")]
    public Task Run([QueueTrigger(OwnPoison.BlobQueue, Connection = "AzureWebJobsStorage")] string message, CancellationToken cancellation) =>
        poison.BlobAsync(message, cancellation);
}
