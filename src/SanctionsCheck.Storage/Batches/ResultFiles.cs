using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace SanctionsCheck.Storage.Batches;

/// <summary>
/// The results of batches. A chunk stages one block of each file under an id of its own; at the end the block lists are committed in the file's
/// order. Staging or committing again gives the same blobs.
/// </summary>
/// <param name="blobs">The account's blobs.</param>
public sealed class ResultFiles(BlobServiceClient blobs)
{
    /// <summary>Container of the results.</summary>
    public const string ContainerName = "results";

    /// <summary>The files that chunks write together.</summary>
    public static ImmutableArray<ResultPart> Parts { get; } = [ResultPart.Csv, ResultPart.JsonLines, ResultPart.Errors];

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(ContainerName);

    /// <summary>Makes the container where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Path of a file, container included.</summary>
    public static string Path(string batch, ResultPart part) => $"{ContainerName}/{batch}/{FileName(part)}";

    /// <summary>Path of the summary, container included.</summary>
    public static string SummaryPath(string batch) => $"{ContainerName}/{batch}/summary.json";

    /// <summary>Stages a chunk's block.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="part">The file.</param>
    /// <param name="chunk">The chunk's index.</param>
    /// <param name="state">What is staged: results, or the reasons of a chunk that was given up. Each has its own id, so that neither replaces the other.</param>
    /// <param name="block">The bytes, at least one.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task StageAsync(string batch, ResultPart part, int chunk, ChunkState state, ReadOnlyMemory<byte> block, CancellationToken cancellation) =>
        StageAsync(Blob(batch, part), ChunkBlock(chunk, state), block, cancellation);

    /// <summary>Commits a file.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="part">The file.</param>
    /// <param name="head">What comes first; may be empty.</param>
    /// <param name="chunks">The chunks whose blocks follow, in order.</param>
    /// <param name="foot">What comes last; may be empty.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task CommitAsync(
        string batch, ResultPart part, ReadOnlyMemory<byte> head, IEnumerable<BatchChunk> chunks, ReadOnlyMemory<byte> foot, CancellationToken cancellation)
    {
        var blob = Blob(batch, part);
        var blocks = new List<string>();
        await AddAsync(HeadBlock, head);
        blocks.AddRange(chunks.Where(c => c.Bytes[(int)part] > 0).Select(c => ChunkBlock(c.Range.Index, c.State)));
        await AddAsync(FootBlock, foot);
        await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { HttpHeaders = Headers(part) }, cancellation);

        async Task AddAsync(string id, ReadOnlyMemory<byte> bytes)
        {
            if (bytes.IsEmpty) return;
            await StageAsync(blob, id, bytes, cancellation);
            blocks.Add(id);
        }
    }

    /// <summary>Writes the summary.</summary>
    public Task PutSummaryAsync(string batch, ReadOnlyMemory<byte> json, CancellationToken cancellation) => _container.GetBlobClient($"{batch}/summary.json").UploadAsync(
        new BinaryData(json), new BlobUploadOptions { HttpHeaders = new() { ContentType = "application/json; charset=utf-8" } }, cancellation);

    private BlockBlobClient Blob(string batch, ResultPart part) => _container.GetBlockBlobClient($"{batch}/{FileName(part)}");

    private static async Task StageAsync(BlockBlobClient blob, string id, ReadOnlyMemory<byte> block, CancellationToken cancellation)
    {
        await using var stream = new MemoryStream(block.ToArray(), writable: false);
        await blob.StageBlockAsync(id, stream, cancellationToken: cancellation);
    }

    // Ids of one blob must have equal lengths.
    private static string ChunkBlock(int chunk, ChunkState state) => BlockId(string.Create(CultureInfo.InvariantCulture, $"{(state == ChunkState.GivenUp ? 'g' : 'c')}{chunk:D6}"));

    private static readonly string HeadBlock = BlockId("head000");
    private static readonly string FootBlock = BlockId("foot000");

    private static string BlockId(string id) => Convert.ToBase64String(Encoding.ASCII.GetBytes(id));

    private static string FileName(ResultPart part) => part switch
    {
        ResultPart.Csv => "results.csv",
        ResultPart.JsonLines => "results.jsonl",
        ResultPart.Errors => "errors.csv",
        ResultPart.Report => "report.html",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a file of results."),
    };

    private static BlobHttpHeaders Headers(ResultPart part) => new()
    {
        ContentType = part switch
        {
            ResultPart.JsonLines => "application/jsonl; charset=utf-8",
            ResultPart.Report => "text/html; charset=utf-8",
            _ => "text/csv; charset=utf-8",
        },
        // The report is made to be shown; the rest is made to be kept.
        ContentDisposition = part == ResultPart.Report ? "inline" : "attachment",
    };
}
