using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>
/// Lets one worker at a time change a list: a blob lease, renewed while it is held. A worker that dies frees it within <see cref="Length"/>. It saves
/// double work and makes cleaning up safe; what makes activation right is the pointer's ETag.
/// </summary>
internal sealed class ImportLease : IAsyncDisposable
{
    /// <summary>How long a lease outlives its worker: the shortest that blob storage grants.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(500);

    private readonly BlobLeaseClient _lease;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _released = new();
    private readonly Task _renewing;

    private ImportLease(BlobLeaseClient lease, TimeProvider time, CancellationToken cancellation)
    {
        _lease = lease;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _renewing = RenewAsync(time);
    }

    /// <summary>Cancelled when the caller cancels, or the lease was lost.</summary>
    public CancellationToken Token => _lost.Token;

    /// <summary>Waits for the lease.</summary>
    public static async Task<ImportLease> AcquireAsync(BlobClient blob, TimeProvider time, CancellationToken cancellation)
    {
        while (true)
        {
            var lease = blob.GetBlobLeaseClient();
            try
            {
                await lease.AcquireAsync(Length, cancellationToken: cancellation);
                return new(lease, time, cancellation);
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                await CreateAsync(blob, cancellation);
            }
            catch (RequestFailedException e) when (e.Status == 409)
            {
                await Task.Delay(Retry, time, cancellation);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _released.CancelAsync();
        await _renewing;
        try
        {
            await _lease.ReleaseAsync();
        }
        catch (RequestFailedException)
        {
            // It has run out, another worker has it, or storage is down: it ends by itself.
        }
        _released.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync(TimeProvider time)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, time, _released.Token);
                await _lease.RenewAsync(cancellationToken: _released.Token);
            }
        }
        catch (OperationCanceledException) when (_released.IsCancellationRequested)
        {
            return;
        }
        catch (RequestFailedException)
        {
            // Another worker may have taken the list over: the work under way ends.
            await _lost.CancelAsync();
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), overwrite: false, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another worker has just made it.
        }
    }
}
