using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Local.Worker;

namespace SanctionsCheck.Functions.Tests.Worker;

/// <summary>The embedded worker with the functions of one class and nothing else, on any account.</summary>
internal sealed class TestWorker : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;
    private readonly WorkerService _worker;
    private readonly ConcurrentQueue<string> _log = new();
    private bool _stopped;

    private TestWorker(string connection, Type functions, Probe probe, HostSettings? settings, WorkerOptions? options, TimeProvider? time)
    {
        Probe = probe;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", connection)]).Build());
        services.AddLogging(l => l.AddProvider(this).AddFilter("Azure", LogLevel.None)); // first: the clients bring a factory that logs nothing
        services.AddStorageClients();
        // The worker tries again by itself; that the SDK does before it only makes tests wait.
        services.AddAzureClients(c => c.ConfigureDefaults(o => o.Retry.MaxRetries = 0));
        services.AddSingleton(probe);
        services.AddSingleton(settings ?? new HostSettings { QueueMaxPollingInterval = TimeSpan.FromMilliseconds(200) });
        services.AddSingleton(options ?? new WorkerOptions { BlobScan = TimeSpan.FromMilliseconds(100) });
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(FunctionDescriptor.Find([functions]));
        services.AddSingleton<WorkerService>();
        _services = services.BuildServiceProvider();
        _worker = _services.GetRequiredService<WorkerService>();
    }

    public Probe Probe { get; }

    public IReadOnlyList<string> Log => [.. _log];

    public QueueServiceClient Queues => _services.GetRequiredService<QueueServiceClient>();

    public BlobServiceClient Blobs => _services.GetRequiredService<BlobServiceClient>();

    public static async Task<TestWorker> StartAsync<TFunctions>(
        string connection, Probe? probe = null, HostSettings? settings = null, WorkerOptions? options = null, TimeProvider? time = null)
    {
        var worker = new TestWorker(connection, typeof(TFunctions), probe ?? new(), settings, options, time);
        await worker._worker.StartAsync(CancellationToken.None);
        return worker;
    }

    /// <summary>Stops it as the host does, which waits a little longer than the worker.</summary>
    public async Task StopAsync()
    {
        _stopped = true;
        using var limit = new CancellationTokenSource(_services.GetRequiredService<WorkerOptions>().StopLimit + TimeSpan.FromSeconds(5));
        await _worker.StopAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped) await StopAsync();
        await _services.DisposeAsync();
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void IDisposable.Dispose()
    {
        // Nothing is held.
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _log.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}
