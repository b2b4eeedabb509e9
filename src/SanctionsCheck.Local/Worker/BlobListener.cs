using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;

namespace SanctionsCheck.Local.Worker;

/// <summary>Feeds one blob function by scanning its container. A receipt per (function, blob, ETag) is written after success: at least once, like the Functions host.</summary>
internal sealed partial class BlobListener
{
    private const string Receipts = "azure-webjobs-hosts";
    private const string Poison = "webjobs-blobtrigger-poison";

    private readonly FunctionDescriptor _function;
    private readonly BlobServiceClient _blobs;
    private readonly QueueServiceClient _queues;
    private readonly IServiceProvider _services;
    private readonly HostSettings _settings;
    private readonly WorkerOptions _options;
    private readonly ILogger _logger;
    private readonly string _container;
    private readonly BlobPattern _pattern;
    private readonly ConcurrentDictionary<string, string> _handled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> _running = new(StringComparer.Ordinal);

    public BlobListener(
        FunctionDescriptor function, BlobServiceClient blobs, QueueServiceClient queues, IServiceProvider services, HostSettings settings, WorkerOptions options, ILogger logger)
    {
        (_function, _blobs, _queues, _services, _settings, _options, _logger) = (function, blobs, queues, services, settings, options, logger);
        var path = ((BlobTriggerAttribute)function.Trigger).BlobPath;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        (_container, _pattern) = (path[..slash], new BlobPattern(path[(slash + 1)..]));
    }

    /// <summary>Runs until stopped; then begins no more and waits for what runs.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var container = _blobs.GetBlobContainerClient(_container);
        var receipts = _blobs.GetBlobContainerClient(Receipts);
        var outage = new Outage($"container {_container}", _logger);
        var prepared = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!prepared)
                {
                    await container.CreateIfNotExistsAsync(cancellationToken: stopping);
                    await receipts.CreateIfNotExistsAsync(cancellationToken: stopping);
                    await LoadReceiptsAsync(receipts, stopping);
                    prepared = true;
                }
                await ScanAsync(container, receipts, stopping, aborting);
                outage.Over();
                await Task.Delay(_options.BlobScan, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                prepared = false;
            }
            catch (Exception exception) when (Outage.Is(exception))
            {
                await outage.WaitAsync(exception, stopping).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
        await Task.WhenAll(_running.Values);
    }

    private async Task ScanAsync(BlobContainerClient container, BlobContainerClient receipts, CancellationToken stopping, CancellationToken aborting)
    {
        await foreach (var item in container.GetBlobsAsync(cancellationToken: stopping))
        {
            foreach (var (name, task) in _running.Where(r => r.Value.IsCompleted).ToArray()) _running.Remove(name);
            var etag = item.Properties.ETag?.ToString() ?? "";
            if (_running.ContainsKey(item.Name) || (_handled.TryGetValue(item.Name, out var seen) && seen == etag)) continue;
            if (_pattern.Match(item.Name) is not { } values) continue;
            while (_running.Count >= _settings.BlobParallelism)
            {
                await Task.WhenAny([.. _running.Values, Task.Delay(Timeout.Infinite, stopping)]);
                stopping.ThrowIfCancellationRequested();
                foreach (var (name, task) in _running.Where(r => r.Value.IsCompleted).ToArray()) _running.Remove(name);
            }
            _running.Add(item.Name, Task.Run(() => HandleAsync(container.GetBlobClient(item.Name), receipts, etag, values, aborting), CancellationToken.None));
        }
    }

    private async Task HandleAsync(BlobClient blob, BlobContainerClient receipts, string etag, IReadOnlyDictionary<string, string> values, CancellationToken aborting)
    {
        try
        {
            for (var delivery = _options.DeliverTwice ? 2 : 1; delivery > 0; delivery--)
            {
                using var activity = FunctionCall.Source.StartActivity(_function.Name, ActivityKind.Consumer);
                activity?.SetTag("messaging.destination.name", _container);
                await FunctionCall.InvokeAsync(_services, _function, [blob], values, aborting);
            }
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            var failures = _failures.AddOrUpdate(blob.Name + etag, 1, static (_, n) => n + 1);
            Failed(_logger, _function.Name, failures, exception);
            // Storage that is away is nobody's poison: the next scan that gets through tries again.
            if (Outage.Is(exception) || failures < _settings.BlobPoisonThreshold) return;
            await GiveUpAsync(blob, etag, aborting);
        }
        _failures.TryRemove(blob.Name + etag, out _);
        await receipts.GetBlobClient(ReceiptName(blob.Name)).UploadAsync(
            BinaryData.FromObjectAsJson(new Receipt(blob.Name, etag)), overwrite: true, cancellationToken: aborting);
        _handled[blob.Name] = etag;
    }

    private async Task GiveUpAsync(BlobClient blob, string etag, CancellationToken aborting)
    {
        var poison = _queues.GetQueueClient(Poison);
        await poison.CreateIfNotExistsAsync(cancellationToken: aborting);
        var message = JsonSerializer.Serialize(new { FunctionId = _function.Name, BlobType = "BlockBlob", ContainerName = _container, BlobName = blob.Name, ETag = etag });
        await poison.SendMessageAsync(message, aborting);
    }

    private async Task LoadReceiptsAsync(BlobContainerClient receipts, CancellationToken stopping)
    {
        var names = new List<string>();
        await foreach (var item in receipts.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, ReceiptPrefix, stopping)) names.Add(item.Name);
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = stopping }, async (name, token) =>
        {
            var content = await receipts.GetBlobClient(name).DownloadContentAsync(token);
            if (content.Value.Content.ToObjectFromJson<Receipt>() is { } receipt) _handled[receipt.Blob] = receipt.ETag;
        });
    }

    private string ReceiptPrefix => $"blobreceipts/{_function.Name}/";

    private string ReceiptName(string blob) => ReceiptPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)));

    private sealed record Receipt(string Blob, string ETag);

    [LoggerMessage(Level = LogLevel.Error, Message = "Function {Function} failed (attempt {Attempt}).")]
    private static partial void Failed(ILogger logger, string function, int attempt, Exception exception);
}
