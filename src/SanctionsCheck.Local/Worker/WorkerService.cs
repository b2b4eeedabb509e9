using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;

namespace SanctionsCheck.Local.Worker;

/// <summary>Runs the listeners of all blob, queue and timer functions for as long as the host runs.</summary>
internal sealed class WorkerService(
    IReadOnlyList<FunctionDescriptor> functions, BlobServiceClient blobs, QueueServiceClient queues, IServiceProvider services,
    HostSettings settings, WorkerOptions options, TimeProvider time, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private Task _listeners = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var logger = loggers.CreateLogger("SanctionsCheck.Worker");
        _listeners = Task.WhenAll(functions.Select(function => function.Trigger switch
        {
            QueueTriggerAttribute => Task.Run(() => new QueueListener(function, queues, services, settings, options, logger).RunAsync(_stopping.Token, _aborting.Token), CancellationToken.None),
            BlobTriggerAttribute => Task.Run(() => new BlobListener(function, blobs, queues, services, settings, options, logger).RunAsync(_stopping.Token, _aborting.Token), CancellationToken.None),
            TimerTriggerAttribute => Task.Run(() => new TimerListener(function, services, time, logger).RunAsync(_stopping.Token, _aborting.Token), CancellationToken.None),
            _ => Task.CompletedTask,
        }));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        _aborting.CancelAfter(options.StopLimit);
        try
        {
            await _listeners;
        }
        catch (OperationCanceledException)
        {
            // Functions that did not end in time were cancelled; their messages and blobs come again.
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _aborting.Dispose();
    }
}
