using System.Text.Json;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Tests.Batches;

public sealed class PoisonTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    private readonly BatchWorker _worker = fixture.Worker;

    public Task InitializeAsync() => _worker.CalmAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_chunk_over_which_workers_die_has_its_rows_failed_and_the_batch_ends()
    {
        var id = await _worker.PutAsync("deadly.csv", TradesText.Wide(23));
        await _worker.DropAsync("deadly.csv");
        var poison = (await _worker.TakeAsync())!;
        await _worker.WorkAsync();
        Assert.Equal(BatchStates.Running, (await _worker.Store.FindAsync(id, default))!.State);

        await _worker.Get<OwnPoison>().ChunkAsync(poison, default);
        await _worker.Get<OwnPoison>().ChunkAsync(poison, default);

        var batch = (await _worker.Store.FindAsync(id, default))!;
        var (_, index) = ChunkQueue.Read(poison);
        var chunk = (await _worker.Store.FindChunkAsync(id, index, default))!;
        Assert.Equal((BatchStates.CompletedWithErrors, ChunkState.GivenUp), (batch.State, chunk.State));
        Assert.Equal(23, batch.Scored + batch.Failed);
        var files = await _worker.ResultsAsync(id);
        Assert.Equal(chunk.Range.Rows, files["errors.csv"].Split('\n').Count(l => l.Contains("the workers that tried ended", StringComparison.Ordinal)));
        Assert.Contains("the workers that tried ended", files["report.html"], StringComparison.Ordinal);
        Assert.Contains(poison, await KeptAsync(ChunkQueue.QueueName), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_which_workers_die_fails_its_batch()
    {
        var id = await _worker.PutAsync("stuck.csv", TradesText.Wide(3));
        var etag = (await _worker.Get<TradesInbox>().ETagAsync("stuck.csv", default))!;
        await _worker.Store.BeginAsync("stuck.csv", etag, "{}", default);

        await _worker.Get<OwnPoison>().BlobAsync(JsonSerializer.Serialize(new { FunctionId = "Host.Functions.BlobTrades", BlobType = "BlockBlob", ContainerName = "trades", BlobName = "stuck.csv", ETag = etag }), default);

        var batch = (await _worker.Store.FindAsync(id, default))!;
        Assert.Equal((BatchStates.Failed, "unprocessable"), (batch.State, batch.Code));
        Assert.Contains("every try failed", (await _worker.ResultsAsync(id))["errors.csv"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"batch\":\"00000000000000000000000000000000\",\"chunk\":1}")]
    [InlineData("{\"ContainerName\":\"lists\",\"BlobName\":\"x\",\"ETag\":\"1\"}")]
    public async Task A_message_that_ends_nothing_is_kept(string message)
    {
        await _worker.Get<OwnPoison>().ChunkAsync(message, default);
        await _worker.Get<OwnPoison>().BlobAsync(message, default);

        Assert.Contains(message, await KeptAsync(ChunkQueue.QueueName), StringComparison.Ordinal);
        Assert.Contains(message, await KeptAsync(OwnPoison.BlobQueue), StringComparison.Ordinal);
    }

    private async Task<string> KeptAsync(string queue) => string.Join('\n', await _worker.ReadAllAsync(BatchText.ContainerName, $"poison/{queue}/"));
}
