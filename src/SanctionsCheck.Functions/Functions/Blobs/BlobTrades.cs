using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Blobs;

/// <summary>A file of trades was dropped into <c>trades/{name}</c>.</summary>
public sealed class BlobTrades(StartBatch batches)
{
    /// <summary>Begins its batch.</summary>
    [Function("BlobTrades")]
    public Task Run(
        [BlobTrigger("trades/{name}", Source = BlobTriggerSource.EventGrid, Connection = "AzureWebJobsStorage")] BlobClient blob, string name, CancellationToken cancellation) =>
        batches.DroppedAsync(name, cancellation);
}
