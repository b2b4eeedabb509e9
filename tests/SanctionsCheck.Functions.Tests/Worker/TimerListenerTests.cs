using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Worker;

public sealed class TimerListenerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string _account = azurite.NewAccount();
    private readonly WatchedTime _time = new(new DateTimeOffset(2026, 3, 1, 11, 59, 50, TimeSpan.Zero));

    [Fact]
    public async Task A_schedule_with_seconds_is_kept()
    {
        await using var worker = await StartAsync<EveryTenSeconds>();
        await TickAsync(worker, 10);
        await TickAsync(worker, 10);
        Assert.Equal(["12:00:10", "12:00:20"], worker.Probe.Calls);
    }

    [Fact]
    public async Task A_schedule_without_seconds_is_kept()
    {
        await using var worker = await StartAsync<EveryHour>();
        await TickAsync(worker, 10);
        await TickAsync(worker, 3600);
        Assert.Equal(["13:00:00", "14:00:00"], worker.Probe.Calls);
    }

    [Fact]
    public async Task Run_on_startup_runs_at_once()
    {
        await using var worker = await StartAsync<AtOnce>();
        await worker.Probe.CalledAsync();
        Assert.Single(worker.Probe.Calls);
    }

    [Fact]
    public async Task A_timer_that_fails_runs_again_at_its_next_time()
    {
        await using var worker = await StartAsync<EveryTenSeconds>(new Probe { Work = (_, _) => throw new InvalidOperationException("broken") });
        await TickAsync(worker, 10);
        await TickAsync(worker, 10);
        await Probe.UntilAsync(() => Task.FromResult(worker.Log.Count(l => l.Contains("Timer function EveryTenSeconds failed", StringComparison.Ordinal)) == 2), "both failures are logged: " + string.Join("; ", worker.Log));
    }

    [Fact]
    public async Task A_timer_does_not_run_while_it_still_runs()
    {
        var finish = new TaskCompletionSource();
        await using var worker = await StartAsync<EveryTenSeconds>(new Probe { Work = (_, _) => finish.Task });
        await TickAsync(worker, 10);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(worker.Probe.Calls);
        finish.SetResult();
        // The times that it missed are not made up for.
        await TickAsync(worker, 10);
        Assert.Equal(2, worker.Probe.Calls.Count);
    }

    [Fact]
    public async Task A_schedule_that_is_none_stops_the_start_and_names_the_function()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync<Wrong>());
        Assert.Contains("Wrong", error.Message, StringComparison.Ordinal);
        Assert.Contains("every day", error.Message, StringComparison.Ordinal);
    }

    private Task<TestWorker> StartAsync<T>(Probe? probe = null) => TestWorker.StartAsync<T>(_account, probe, time: _time);

    // The clock may only move once the listener waits for it.
    private async Task TickAsync(TestWorker worker, int seconds)
    {
        var before = worker.Probe.Calls.Count;
        await _time.WaitedForAsync();
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await Probe.UntilAsync(() => Task.FromResult(worker.Probe.Calls.Count > before), "the timer runs");
    }

    public sealed class EveryTenSeconds(Probe probe)
    {
        [Function("EveryTenSeconds")]
        public Task Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellation) => probe.RunAsync(Next(timer), cancellation);
    }

    public sealed class EveryHour(Probe probe)
    {
        [Function("EveryHour")]
        public Task Run([TimerTrigger("0 * * * *")] TimerInfo timer, CancellationToken cancellation) => probe.RunAsync(Next(timer), cancellation);
    }

    public sealed class AtOnce(Probe probe)
    {
        [Function("AtOnce")]
        public Task Run([TimerTrigger("0 0 4 * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) => probe.RunAsync(Next(timer), cancellation);
    }

    public sealed class Wrong
    {
        [Function("Wrong")]
        public static void Run([TimerTrigger("every day")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    private static string Next(TimerInfo timer) => timer.ScheduleStatus!.Next.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class WatchedTime(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly SemaphoreSlim _timers = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _timers.Release();
            return timer;
        }

        public async Task WaitedForAsync() => Assert.True(await _timers.WaitAsync(TimeSpan.FromSeconds(30)), "Nobody waits for the clock.");
    }
}
