using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;

namespace SanctionsCheck.Local.Worker;

/// <summary>Runs the listeners of all blob, queue and timer functions for as long as the host runs.</summary>
internal sealed partial class WorkerService(
    IReadOnlyList<FunctionDescriptor> functions, BlobServiceClient blobs, QueueServiceClient queues, IServiceProvider services,
    HostSettings settings, WorkerOptions options, TimeProvider time, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private readonly ILogger _logger = loggers.CreateLogger("SanctionsCheck.Worker");
    private Task _listeners = Task.CompletedTask;

    /// <exception cref="InvalidOperationException">A function's trigger can't be used, such as a schedule that is none.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var outage = new Outage(_logger);
        IListener[] listeners = [.. functions.Select(f => Listener(f, outage)).OfType<IListener>()];
        _listeners = Task.WhenAll(listeners.Select(l => Task.Run(() => l.RunAsync(_stopping.Token, _aborting.Token), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        _aborting.CancelAfter(options.StopLimit);
        try
        {
            await _listeners.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // They do not even heed their cancellation; their messages and blobs come again.
            StillRunning(_logger);
        }
    }

    private IListener? Listener(FunctionDescriptor function, Outage outage) => function.Trigger switch
    {
        QueueTriggerAttribute => new QueueListener(function, queues, services, settings, options, outage, _logger),
        BlobTriggerAttribute => new BlobListener(function, blobs, queues, services, settings, options, outage, _logger),
        TimerTriggerAttribute => new TimerListener(function, services, time, _logger),
        _ => null,
    };

    public void Dispose()
    {
        _stopping.Dispose();
        _aborting.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Functions that were still running were left behind; what they had in hand comes again.")]
    private static partial void StillRunning(ILogger logger);
}
