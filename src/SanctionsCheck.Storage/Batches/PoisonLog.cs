using System.Globalization;
using System.Security.Cryptography;
using Azure.Storage.Blobs;

namespace SanctionsCheck.Storage.Batches;

/// <summary>Keeps the messages that the host has given up, as evidence: one blob a message, named by its content.</summary>
/// <param name="blobs">The account's blobs.</param>
/// <param name="time">The clock.</param>
public sealed class PoisonLog(BlobServiceClient blobs, TimeProvider time)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(BatchText.ContainerName);

    /// <summary>Keeps a message.</summary>
    /// <param name="queue">The queue that it came from.</param>
    /// <param name="message">Its text.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Path of the blob, container included.</returns>
    public async Task<string> KeepAsync(string queue, string message, CancellationToken cancellation)
    {
        var name = $"poison/{queue}/{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(message)))[..32]}";
        await _container.GetBlobClient(name).UploadAsync(new BinaryData(message), new Azure.Storage.Blobs.Models.BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { ["at"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) },
        }, cancellation);
        return $"{BatchText.ContainerName}/{name}";
    }
}
