using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace SanctionsCheck.Storage.Lists.Spool;

/// <summary>Brings a blob with a list file into a temporary file, piece by piece.</summary>
internal static class SpooledBlob
{
    private const int ReadBytes = 64 * 1024;

    /// <summary>The content, and what storage says of it; null where there is no such blob.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="name">What it is called in an error.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">It has more.</exception>
    /// <exception cref="RequestFailedException">Storage refuses or can't be reached.</exception>
    public static async Task<(SpooledFile Content, BlobDownloadDetails Details)?> DownloadAsync(BlobClient blob, string name, long limit, CancellationToken cancellation)
    {
        BlobDownloadStreamingResult download;
        try
        {
            download = await blob.DownloadStreamingAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        using var _ = download;
        if (download.Details.ContentLength > limit) throw new InvalidDataException($"{name} has {download.Details.ContentLength:N0} bytes; there is room for {limit:N0}.");
        var content = SpooledFile.Create();
        try
        {
            var buffer = new byte[ReadBytes];
            int read;
            while ((read = await download.Content.ReadAsync(buffer, cancellation)) > 0) content.Write(buffer.AsSpan(0, read));
            return (content, download.Details);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }
}
