using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Tests.Batches;

public sealed class CancelTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    private static readonly byte[] Trades = TradesText.Wide(23);

    private readonly BatchWorker _worker = fixture.Worker;

    public Task InitializeAsync() => _worker.CalmAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_running_batch_ends_without_results_and_its_messages_are_passed_over()
    {
        var id = await _worker.PutAsync("stop.csv", Trades);
        await _worker.DropAsync("stop.csv");
        await _worker.ScoreAsync(id, 0);

        var cancelled = await _worker.Get<CancelBatch>().RunAsync(id, default);
        var again = await _worker.Get<CancelBatch>().RunAsync(id, default);

        Assert.Equal((BatchStates.Cancelled, BatchStates.Cancelled), (cancelled.Batch.State, again.Batch.State));
        Assert.InRange(cancelled.Batch.Scored, 1, 22);
        Assert.Equal(0, cancelled.SecondsLeft);
        Assert.True(await _worker.WorkAsync() > 1);
        await _worker.SweepAsync();
        await _worker.DropAsync("stop.csv");
        Assert.Equal(BatchStates.Cancelled, (await _worker.Store.FindAsync(id, default))!.State);
        Assert.Empty(await _worker.ResultsAsync(id));
        Assert.Empty(await _worker.Store.UnfinishedAsync(default));
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_before_its_file_is_cut_stays_so()
    {
        var id = await _worker.PutAsync("early.csv", Trades);
        await _worker.Store.BeginAsync("early.csv", (await _worker.Get<TradesInbox>().ETagAsync("early.csv", default))!, "{}", default);

        await _worker.Get<CancelBatch>().RunAsync(id, default);
        await _worker.DropAsync("early.csv");

        Assert.Equal(0, await _worker.WorkAsync());
        Assert.Equal(BatchStates.Cancelled, (await _worker.Store.FindAsync(id, default))!.State);
    }

    [Fact]
    public async Task A_batch_that_has_ended_is_not_cancelled()
    {
        var batch = await _worker.RunAsync("done.csv", Trades);

        var refused = await Assert.ThrowsAsync<RequestException>(() => _worker.Get<CancelBatch>().RunAsync(batch.Id, default));

        Assert.Equal((409, ProblemTypes.Conflict), (refused.Problem.Status, refused.Problem.Type));
        Assert.Equal(BatchStates.CompletedWithErrors, (await _worker.Store.FindAsync(batch.Id, default))!.State);
    }

    [Fact]
    public async Task A_batch_tells_how_far_it_is()
    {
        var id = await _worker.PutAsync("far.csv", Trades);
        var shows = _worker.Get<ShowBatches>();
        await _worker.DropAsync("far.csv");
        var begun = await shows.FindAsync(id, default);
        await _worker.ScoreAsync(id, 0);
        _worker.Time.Shift += TimeSpan.FromSeconds(10);
        var later = await shows.FindAsync(id, default);
        await _worker.WorkAsync();
        var ended = await shows.FindAsync(id, default);

        Assert.Equal((23L, 0L, null, null), (begun.Read, begun.Batch.Scored, begun.RowsPerSecond, begun.SecondsLeft));
        var done = later.Batch.Scored + later.Batch.Failed;
        Assert.InRange(later.RowsPerSecond!.Value, 0.01, done / 10.0);
        Assert.Equal((long)Math.Ceiling((23 - done) / later.RowsPerSecond!.Value), later.SecondsLeft);
        Assert.Equal((23L, 20L, 3L, 0L), (ended.Read, ended.Batch.Scored, ended.Batch.Failed, ended.SecondsLeft));
        Assert.InRange(ended.RowsPerSecond!.Value, 0.01, 2.3);
    }
}
