using Azure.Storage.Blobs;
using SanctionsCheck.Storage.Lists.Catalog;

namespace SanctionsCheck.Storage.Portfolio;

/// <summary>Lets one worker at a time go through the portfolio. It saves double work; what makes alerts come once is that their ids are derived.</summary>
/// <param name="blobs">The account's blobs.</param>
/// <param name="time">The clock.</param>
public sealed class RescanLock(BlobServiceClient blobs, TimeProvider time)
{
    /// <summary>Container of the lock.</summary>
    public const string ContainerName = "portfolio";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(ContainerName);

    /// <summary>Makes the container where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Waits for the lock and runs the work; its token is cancelled, too, when the lock is lost.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        await using var lease = await ImportLease.AcquireAsync(_container.GetBlobClient("rescan.lock"), time, cancellation);
        await work(lease.Token);
    }
}
