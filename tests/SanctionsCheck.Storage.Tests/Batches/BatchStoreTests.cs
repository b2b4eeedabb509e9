using Azure.Data.Tables;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Storage.Batches;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Batches;

public sealed class BatchStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private BatchStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = new(new TableServiceClient(azurite.NewAccount()), TimeProvider.System);
        await _store.EnsureCreatedAsync(default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_batch_that_begins_twice_keeps_the_basis_of_the_first()
    {
        var first = await _store.BeginAsync("a.csv", "\"0x1\"", "{\"first\":1}", default);
        var second = await _store.BeginAsync("a.csv", "0x1", "{\"second\":2}", default);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal("{\"first\":1}", second.Basis);
        Assert.Equal(first.Version, second.Version);
    }

    [Fact]
    public async Task The_same_name_with_another_content_is_another_batch_and_the_newest_comes_first()
    {
        var old = await _store.BeginAsync("dir/ä#?.csv", "0x1", "{}", default);
        var young = await _store.BeginAsync("dir/ä#?.csv", "0x2", "{}", default);

        Assert.Equal([young.Id, old.Id], (await _store.OfBlobAsync("dir/ä#?.csv", default)).Select(b => b.Id));
        Assert.Empty(await _store.OfBlobAsync("dir/a.csv", default));
    }

    [Fact]
    public async Task Of_two_workers_that_read_the_same_row_one_changes_it()
    {
        var read = await _store.BeginAsync("a.csv", "0x1", "{}", default);

        Assert.NotNull(await _store.PutAsync(read with { State = BatchStates.Running, Rows = 7 }, default));
        Assert.Null(await _store.PutAsync(read with { State = BatchStates.Failed }, default));
        Assert.Equal((BatchStates.Running, 7), ((await _store.FindAsync(read.Id, default))!.State, (await _store.FindAsync(read.Id, default))!.Rows));
    }

    [Fact]
    public async Task A_batch_is_unfinished_until_its_state_is_final()
    {
        var batch = await _store.BeginAsync("a.csv", "0x1", "{}", default);
        Assert.Equal<string>([batch.Id], await _store.UnfinishedAsync(default));

        batch = await _store.PutAsync(batch with { State = BatchStates.Running }, default);
        Assert.Equal<string>([batch!.Id], await _store.UnfinishedAsync(default));

        await _store.PutAsync(batch with { State = BatchStates.CompletedWithErrors }, default);
        Assert.Empty(await _store.UnfinishedAsync(default));
    }

    [Fact]
    public async Task Chunks_that_are_added_again_stay_as_they_are()
    {
        var batch = await _store.BeginAsync("a.csv", "0x1", "{}", default);
        var ranges = Enumerable.Range(0, 250).Select(i => new RowChunk(i, i * 10, (i * 10) + 10, i + 1, 1)).ToList();
        await _store.AddChunksAsync(batch.Id, ranges[..120], default);
        var done = (await _store.FindChunkAsync(batch.Id, 119, default))!;
        Assert.True(await _store.PutChunkAsync(batch.Id, done with { State = ChunkState.Done, Scored = 1, Bytes = [5, 6, 0] }, default));

        await _store.AddChunksAsync(batch.Id, ranges, default);

        var chunks = new List<BatchChunk>();
        await foreach (var chunk in _store.ChunksAsync(batch.Id, default)) chunks.Add(chunk);
        Assert.Equal(ranges, chunks.Select(c => c.Range));
        Assert.Equal([119], chunks.Where(c => c.State == ChunkState.Done).Select(c => c.Range.Index));
        Assert.Equal<int>([5, 6, 0], chunks[119].Bytes);
        Assert.False(await _store.PutChunkAsync(batch.Id, done with { State = ChunkState.GivenUp }, default));
    }

    [Fact]
    public async Task A_batch_has_pending_chunks_until_each_is_done_or_given_up()
    {
        var batch = await _store.BeginAsync("a.csv", "0x1", "{}", default);
        await _store.AddChunksAsync(batch.Id, [new(0, 0, 10, 1, 1), new(1, 10, 20, 2, 1)], default);

        foreach (var (index, state) in new[] { (0, ChunkState.Done), (1, ChunkState.GivenUp) })
        {
            Assert.True(await _store.AnyPendingAsync(batch.Id, default));
            await _store.PutChunkAsync(batch.Id, (await _store.FindChunkAsync(batch.Id, index, default))! with { State = state }, default);
        }
        Assert.False(await _store.AnyPendingAsync(batch.Id, default));
    }
}
