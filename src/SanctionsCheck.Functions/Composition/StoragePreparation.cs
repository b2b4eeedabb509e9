using Azure;

namespace SanctionsCheck.Functions.Composition;

/// <summary>Runs every <see cref="StoreSetup"/> when the process starts, in the order of registration, again and again until storage answers.</summary>
public sealed partial class StoragePreparation(IEnumerable<StoreSetup> setups, TimeProvider clock, ILogger<StoragePreparation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _waitingFor = "storage is being prepared";

    /// <summary>Ends when everything is there.</summary>
    public Task Done => _done.Task;

    /// <summary>What it waits for; null when everything is there.</summary>
    public string? WaitingFor => _waitingFor;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var setup in setups)
        {
            while (!await TryAsync(setup, stoppingToken)) await Task.Delay(Pause, clock, stoppingToken);
        }
        _waitingFor = null;
        _done.SetResult();
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
            NotYet(setup.Name, Pause.TotalSeconds, e.Message.Split('\n')[0]);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage is not ready for {Store}; trying again in {Seconds} s: {Reason}")]
    private partial void NotYet(string store, double seconds, string reason);
}
