using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Tests.Batches;

public sealed class BatchCrashTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    private static readonly byte[] Trades = TradesText.Wide(9);

    private readonly BatchWorker _worker = fixture.Worker;

    public Task InitializeAsync() => _worker.CalmAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_worker_that_dies_at_any_write_leaves_work_that_others_end_with_the_same_results()
    {
        // Results name the day, and waiting for the sweeper takes hours of the shifted clock.
        _worker.Time.Shift += TimeSpan.FromDays(1) - _worker.Time.GetUtcNow().TimeOfDay;
        var expected = Comparable(await _worker.RunAsync("whole.csv", Trades), await ResultsAsync("whole.csv"));
        await using var dying = await BatchWorker.StartAsync(fixture.Account);
        var deaths = 0;
        for (var write = 0; ; write++, deaths++)
        {
            var name = $"death-{write}.csv";
            var id = await _worker.PutAsync(name, Trades);
            dying.Tap.WritesLeft = dying.Tap.Writes + write;
            dying.Time.Shift = _worker.Time.Shift;
            var death = await Record.ExceptionAsync(async () =>
            {
                await dying.DropAsync(name);
                await dying.WorkAsync();
            });
            dying.Tap.WritesLeft = int.MaxValue;
            if (death is null) break;

            // Its event never comes again and its messages are lost: nothing but the sweeper is left.
            while (await _worker.TakeAsync() is not null) { }
            if (await _worker.Store.FindAsync(id, default) is null) await _worker.DropAsync(name);
            for (var sweep = 0; sweep < 3; sweep++)
            {
                _worker.Time.Shift += SweepBatches.Stalled + TimeSpan.FromSeconds(1);
                await _worker.SweepAsync();
                await _worker.WorkAsync();
            }
            Assert.Equal(expected, Comparable((await _worker.Store.FindAsync(id, default))!, await ResultsAsync(name)));
            Assert.Empty(await _worker.Store.UnfinishedAsync(default));
        }
        Assert.True(deaths > 20, $"Only {deaths} writes were tried.");
    }

    [Fact]
    public async Task The_sweeper_leaves_alone_what_moves()
    {
        var id = await _worker.PutAsync("moving.csv", Trades);
        await _worker.DropAsync("moving.csv");
        var chunks = (await _worker.Store.FindAsync(id, default))!.Chunks;

        _worker.Time.Shift += SweepBatches.Stalled - TimeSpan.FromSeconds(10);
        await _worker.SweepAsync();
        await _worker.ScoreAsync(id, 0);
        _worker.Time.Shift += TimeSpan.FromSeconds(20);
        await _worker.SweepAsync();

        Assert.Equal(chunks, await _worker.WorkAsync());
    }

    [Theory]
    // Not begun; cut and queued; of its chunks one done.
    [InlineData("old-begun.csv", false, 0, 20)]
    [InlineData("old-queued.csv", true, 0, 20)]
    [InlineData("old-staged.csv", true, 1, 6)]
    public async Task A_batch_that_stands_still_for_too_long_fails_and_one_a_little_younger_goes_on(string name, bool dropped, int done, int days)
    {
        var id = await _worker.PutAsync(name, Trades);
        if (dropped) await _worker.DropAsync(name);
        else await BeginAsync(name);
        if (done > 0) await _worker.ScoreAsync(id, 0);
        while (await _worker.TakeAsync() is not null) { }

        _worker.Time.Shift += TimeSpan.FromDays(days) - TimeSpan.FromHours(1);
        await _worker.SweepAsync();
        Assert.Equal(BatchStates.Running, (await _worker.Store.FindAsync(id, default))!.State);
        Assert.NotNull(await _worker.TakeAsync());
        while (await _worker.TakeAsync() is not null) { }

        _worker.Time.Shift += TimeSpan.FromHours(2);
        await _worker.SweepAsync();
        var batch = (await _worker.Store.FindAsync(id, default))!;
        Assert.Equal((BatchStates.Failed, FileProblems.Expired), (batch.State, batch.Code));
        Assert.Empty(await _worker.Store.UnfinishedAsync(default));
        // What was staged stays out of it, and late messages change nothing.
        await _worker.ScoreAsync(id, 0);
        var (file, text) = Assert.Single(await _worker.ResultsAsync(id));
        Assert.Equal("errors.csv", file);
        Assert.StartsWith($"{ErrorsCsv.Header}0,", text, StringComparison.Ordinal);
        Assert.Contains(batch.Reason!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_moves_does_not_fail_however_old_it_is()
    {
        var id = await _worker.PutAsync("slow.csv", Trades);
        await _worker.DropAsync("slow.csv");
        _worker.Time.Shift += SweepBatches.Longest;
        await _worker.ScoreAsync(id, 0);

        await _worker.SweepAsync();
        Assert.Equal(BatchStates.Running, (await _worker.Store.FindAsync(id, default))!.State);
        await _worker.WorkAsync();
        Assert.Equal(BatchStates.CompletedWithErrors, (await _worker.Store.FindAsync(id, default))!.State);
    }

    private async Task BeginAsync(string name) => await _worker.Store.BeginAsync(
        name, (await _worker.Get<TradesInbox>().ETagAsync(name, default))!, BatchBasis.Write((await _worker.Get<BasisPins>().PinAsync(default)).Basis), default);

    [Fact]
    public async Task A_lost_message_is_queued_again_once()
    {
        var id = await _worker.PutAsync("lost.csv", Trades);
        await _worker.DropAsync("lost.csv");
        await _worker.TakeAsync();
        await _worker.WorkAsync();
        Assert.Equal(BatchStates.Running, (await _worker.Store.FindAsync(id, default))!.State);

        _worker.Time.Shift += SweepBatches.Stalled;
        await _worker.SweepAsync();
        await _worker.SweepAsync();

        Assert.Equal(1, await _worker.WorkAsync());
        Assert.Equal(BatchStates.CompletedWithErrors, (await _worker.Store.FindAsync(id, default))!.State);
    }

    private async Task<Dictionary<string, string>> ResultsAsync(string name) =>
        await _worker.ResultsAsync((await _worker.Store.OfBlobAsync(name, default)).Single().Id);

    private static string Comparable(Batch batch, Dictionary<string, string> files) =>
        $"{batch.State} {batch.Rows} {batch.Scored} {batch.Failed}\n" + string.Join('\n', files.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{f.Key}: {f.Value.Replace(batch.Id, "ID", StringComparison.Ordinal).Replace(batch.Blob, "NAME", StringComparison.Ordinal)}"));
}
