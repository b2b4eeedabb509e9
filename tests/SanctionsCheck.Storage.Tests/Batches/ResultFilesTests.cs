using System.Text;
using Azure.Storage.Blobs;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Storage.Batches;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Batches;

public sealed class ResultFilesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Batch = "0123456789abcdef0123456789abcdef";
    private BlobServiceClient _blobs = null!;
    private ResultFiles _files = null!;

    public async Task InitializeAsync()
    {
        _blobs = new BlobServiceClient(azurite.NewAccount());
        _files = new(_blobs);
        await _files.EnsureCreatedAsync(default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Blocks_stand_in_the_order_of_the_chunks_however_they_were_staged()
    {
        foreach (var chunk in new[] { 2, 0, 1, 0 }) await StageAsync(chunk, ChunkState.Done, $"row {chunk}\n");

        await CommitAsync("head\n", [Chunk(0), Chunk(1), Chunk(2)], "foot\n");

        Assert.Equal("head\nrow 0\nrow 1\nrow 2\nfoot\n", await ReadAsync());
    }

    [Fact]
    public async Task A_chunk_without_bytes_has_no_block()
    {
        await StageAsync(1, ChunkState.Done, "row 1\n");

        await CommitAsync("head\n", [Chunk(0, bytes: 0), Chunk(1)], "");

        Assert.Equal("head\nrow 1\n", await ReadAsync());
    }

    [Fact]
    public async Task A_file_without_anything_is_there_and_empty()
    {
        await CommitAsync("", [], "");

        Assert.Equal("", await ReadAsync());
    }

    [Fact]
    public async Task Committing_again_after_a_late_worker_staged_again_gives_the_same_file()
    {
        await StageAsync(0, ChunkState.Done, "row 0\n");
        await CommitAsync("head\n", [Chunk(0)], "");
        await StageAsync(0, ChunkState.Done, "row 0\n");

        await CommitAsync("head\n", [Chunk(0)], "");

        Assert.Equal("head\nrow 0\n", await ReadAsync());
    }

    [Theory]
    [InlineData(ChunkState.Done, "scored\n")]
    [InlineData(ChunkState.GivenUp, "given up\n")]
    public async Task What_a_given_up_chunk_staged_does_not_replace_what_a_quicker_worker_staged(ChunkState state, string expected)
    {
        await StageAsync(0, ChunkState.Done, "scored\n");
        await StageAsync(0, ChunkState.GivenUp, "given up\n");

        await CommitAsync("", [Chunk(0) with { State = state }], "");

        Assert.Equal(expected, await ReadAsync());
    }

    private Task StageAsync(int chunk, ChunkState state, string text) => _files.StageAsync(Batch, ResultPart.Csv, chunk, state, Encoding.UTF8.GetBytes(text), default);

    private Task CommitAsync(string head, BatchChunk[] chunks, string foot) =>
        _files.CommitAsync(Batch, ResultPart.Csv, Encoding.UTF8.GetBytes(head), chunks, Encoding.UTF8.GetBytes(foot), default);

    private static BatchChunk Chunk(int index, int bytes = 6) =>
        new() { Range = new RowChunk(index, index, index + 1, index + 1, 1), State = ChunkState.Done, Bytes = [bytes, 0, 0, 0] };

    private async Task<string> ReadAsync()
    {
        var path = ResultFiles.Path(Batch, ResultPart.Csv);
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return (await _blobs.GetBlobContainerClient(path[..slash]).GetBlobClient(path[(slash + 1)..]).DownloadContentAsync()).Value.Content.ToString();
    }
}
