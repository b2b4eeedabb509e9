using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Blobs;

/// <summary>An official list file was dropped into <c>lists/{list}/{file}</c>.</summary>
public sealed class BlobLists(ImportList lists)
{
    /// <summary>Imports it.</summary>
    [Function("BlobLists")]
    public Task Run(
        [BlobTrigger("lists/{list}/{file}", Source = BlobTriggerSource.EventGrid, Connection = "AzureWebJobsStorage")] BlobClient blob,
        string list, string file, CancellationToken cancellation) =>
        lists.DroppedAsync(list, file, cancellation);
}
