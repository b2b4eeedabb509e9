using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace SanctionsCheck.Storage.Batches;

/// <summary>
/// The text of a batch, decoded to UTF-8, and the plan of how it is read: copied from the trades container when the batch begins, so that the sender may
/// overwrite or delete the file; and what each chunk adds to the report. All follow from the file and the basis alone.
/// </summary>
/// <param name="blobs">The account's blobs.</param>
public sealed class BatchText(BlobServiceClient blobs)
{
    /// <summary>Container of the copies.</summary>
    public const string ContainerName = "batches";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(ContainerName);

    /// <summary>Makes the container where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Copies the text; a copy that is there already stays.</summary>
    public Task CopyAsync(string batch, Stream text, CancellationToken cancellation) => PutOnceAsync(Text(batch), text, cancellation);

    /// <summary>The copy's first bytes.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="count">How many; fewer where the text is shorter.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<byte[]> HeadAsync(string batch, int count, CancellationToken cancellation)
    {
        await using var text = await OpenAsync(batch, 0, cancellation);
        var head = new byte[count];
        var read = await text.ReadAtLeastAsync(head, count, throwOnEndOfStream: false, cancellation);
        return head[..read];
    }

    /// <summary>The copy from a byte on; the stream's length is that of the whole copy.</summary>
    public Task<Stream> OpenAsync(string batch, long from, CancellationToken cancellation) =>
        Text(batch).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { Position = from, BufferSize = 1 << 20 }, cancellation);

    /// <summary>A range of the copy, whole.</summary>
    public async Task<byte[]> ReadAsync(string batch, long from, long to, CancellationToken cancellation)
    {
        var options = new BlobDownloadOptions { Range = new HttpRange(from, to - from) };
        return (await Text(batch).DownloadContentAsync(options, cancellation)).Value.Content.ToArray();
    }

    /// <summary>Keeps the plan.</summary>
    public Task PutPlanAsync(string batch, TradesPlan plan, CancellationToken cancellation) => PutOnceAsync(Plan(batch), plan.ToData().ToStream(), cancellation);

    /// <summary>Reads the plan; null where there is none yet. Where there is one, the copy is there, too, whole.</summary>
    public async Task<TradesPlan?> FindPlanAsync(string batch, CancellationToken cancellation)
    {
        try
        {
            return TradesPlan.Of((await Plan(batch).DownloadContentAsync(cancellation)).Value.Content);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Keeps what a chunk adds to the report; it follows from the chunk and its state, so that writing it again changes nothing.</summary>
    public Task PutTallyAsync(string batch, int chunk, ChunkState state, ReadOnlyMemory<byte> tally, CancellationToken cancellation) =>
        Tally(batch, chunk, state).UploadAsync(new BinaryData(tally), overwrite: true, cancellation);

    /// <summary>What a chunk adds to the report.</summary>
    public async Task<BinaryData> TallyAsync(string batch, BatchChunk chunk, CancellationToken cancellation) =>
        (await Tally(batch, chunk.Range.Index, chunk.State).DownloadContentAsync(cancellation)).Value.Content;

    private BlobClient Tally(string batch, int chunk, ChunkState state) =>
        _container.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"{batch}/tally-{(state == ChunkState.GivenUp ? 'g' : 'c')}{chunk:D6}.json"));

    private BlobClient Text(string batch) => _container.GetBlobClient($"{batch}/text");

    private BlobClient Plan(string batch) => _container.GetBlobClient($"{batch}/plan.json");

    // Written once: a reader of the first copy must not see it change, though the second would have the same bytes.
    private static async Task PutOnceAsync(BlobClient blob, Stream content, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another delivery of the same event was quicker; or else what is copied has changed while it was read.
            if (!await blob.ExistsAsync(cancellation)) throw;
        }
    }
}
