using Azure;

namespace SanctionsCheck.Functions.Composition;

/// <summary>Runs every <see cref="StoreSetup"/> when the process starts, in the order of registration, again and again until storage answers.</summary>
public sealed partial class StoragePreparation(IEnumerable<StoreSetup> setups, TimeProvider clock, ILogger<StoragePreparation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _asked = new(0);
    private volatile string? _waitingFor = "storage is being prepared";
    private bool _told;

    /// <summary>Ends when everything is there.</summary>
    public Task Done => _done.Task;

    /// <summary>What it waits for; null when everything is there.</summary>
    public string? WaitingFor => _waitingFor;

    /// <summary>Has everything made again that storage may have lost.</summary>
    public void Again() => _asked.Release();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            foreach (var setup in setups)
            {
                while (!await TryAsync(setup, stoppingToken)) await Task.Delay(Pause, clock, stoppingToken);
            }
            _waitingFor = null;
            _told = false;
            _done.TrySetResult();
            await _asked.WaitAsync(stoppingToken);
        }
    }

    private async Task<bool> TryAsync(StoreSetup setup, CancellationToken cancellation)
    {
        try
        {
            await setup.RunAsync(cancellation);
            return true;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or HttpRequestException)
        {
            _waitingFor = $"storage does not answer ({setup.Name})";
            if (!_told) NotYet(setup.Name, Pause.TotalSeconds, e.Message.Split('\n')[0]);
            _told = true;
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage is not ready for {Store}; trying again every {Seconds} s: {Reason}")]
    private partial void NotYet(string store, double seconds, string reason);
}
