using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;

namespace SanctionsCheck.Local.Worker;

/// <summary>Feeds one blob function by scanning its container. A receipt per (function, blob, ETag) is written after success: at least once, like the Functions host.</summary>
internal sealed partial class BlobListener : IListener
{
    private const string Receipts = "azure-webjobs-hosts";
    private const string Poison = "webjobs-blobtrigger-poison";

    private readonly FunctionDescriptor _function;
    private readonly BlobServiceClient _blobs;
    private readonly QueueServiceClient _queues;
    private readonly IServiceProvider _services;
    private readonly HostSettings _settings;
    private readonly WorkerOptions _options;
    private readonly Outage _outage;
    private readonly ILogger _logger;
    private readonly string _container;
    private readonly BlobPattern _pattern;
    private readonly ConcurrentDictionary<string, string> _handled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> _running = new(StringComparer.Ordinal);

    public BlobListener(
        FunctionDescriptor function, BlobServiceClient blobs, QueueServiceClient queues, IServiceProvider services, HostSettings settings, WorkerOptions options,
        Outage outage, ILogger logger)
    {
        (_function, _blobs, _queues, _services, _settings, _options, _outage, _logger) = (function, blobs, queues, services, settings, options, outage, logger);
        var path = ((BlobTriggerAttribute)function.Trigger).BlobPath;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        (_container, _pattern) = (path[..slash], new BlobPattern(path[(slash + 1)..]));
    }

    /// <summary>Runs until stopped; then begins no more and waits for what runs.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var container = _blobs.GetBlobContainerClient(_container);
        var receipts = _blobs.GetBlobContainerClient(Receipts);
        var what = $"container {_container}";
        var prepared = false;
        while (!stopping.IsCancellationRequested)
        {
            var begun = Outage.Now;
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
                _outage.Over(what);
                await Task.Delay(_options.BlobScan, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                // Away, refusing, or the container was deleted: whatever it is, this container is looked at again.
                prepared = false;
                await _outage.WaitAsync(what, begun, exception, stopping);
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
                await Task.WhenAny(_running.Values).WaitAsync(stopping);
                foreach (var (name, task) in _running.Where(r => r.Value.IsCompleted).ToArray()) _running.Remove(name);
            }
            _running.Add(item.Name, Task.Run(() => HandleAsync(container.GetBlobClient(item.Name), receipts, etag, values, aborting), CancellationToken.None));
        }
    }

    private async Task HandleAsync(BlobClient blob, BlobContainerClient receipts, string etag, IReadOnlyDictionary<string, string> values, CancellationToken aborting)
    {
        try
        {
            if (!await TryAsync(blob, etag, values, aborting)) return;
            _failures.TryRemove(blob.Name + etag, out _);
            await WriteReceiptAsync(receipts, blob.Name, etag);
            _handled[blob.Name] = etag;
        }
        catch (Exception exception)
        {
            // Storage went away between the function and its receipt: the blob comes again, as it may at any time.
            NotNoted(_logger, _function.Name, exception.Message.Split('\n')[0]);
        }
    }

    /// <summary>Calls the function.</summary>
    /// <returns>True where the blob is done with: handled, or given up.</returns>
    private async Task<bool> TryAsync(BlobClient blob, string etag, IReadOnlyDictionary<string, string> values, CancellationToken aborting)
    {
        try
        {
            for (var delivery = _options.DeliverTwice ? 2 : 1; delivery > 0; delivery--)
            {
                using var activity = FunctionCall.Source.StartActivity(_function.Name, ActivityKind.Consumer);
                activity?.SetTag("messaging.destination.name", _container);
                await FunctionCall.InvokeAsync(_services, _function, [blob], values, aborting);
            }
            return true;
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            // Storage that is away is nobody's poison: the next scan that gets through tries again.
            var outage = Outage.Is(exception);
            var failures = _failures.AddOrUpdate(blob.Name + etag, outage ? 0 : 1, (_, n) => outage ? n : n + 1);
            Failed(_logger, _function.Name, failures, exception);
            if (outage || failures < _settings.BlobPoisonThreshold) return false;
            await GiveUpAsync(blob, etag);
            return true;
        }
    }

    private async Task GiveUpAsync(BlobClient blob, string etag)
    {
        var poison = _queues.GetQueueClient(Poison);
        await poison.CreateIfNotExistsAsync();
        var message = JsonSerializer.Serialize(new { FunctionId = _function.Name, BlobType = "BlockBlob", ContainerName = _container, BlobName = blob.Name, ETag = etag });
        await poison.SendMessageAsync(message);
    }

    // Name and ETag stand in the receipt's metadata, so that one listing reads them all. A header holds ASCII only.
    private async Task WriteReceiptAsync(BlobContainerClient receipts, string blob, string etag) =>
        await receipts.GetBlobClient(ReceiptPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)))).UploadAsync(
            BinaryData.FromString(blob), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["blob"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(blob)), ["etag"] = etag } });

    private async Task LoadReceiptsAsync(BlobContainerClient receipts, CancellationToken stopping)
    {
        await foreach (var item in receipts.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, ReceiptPrefix, stopping))
        {
            if (item.Metadata.TryGetValue("blob", out var blob) && item.Metadata.TryGetValue("etag", out var etag))
                _handled[Encoding.UTF8.GetString(Convert.FromBase64String(blob))] = etag;
        }
    }

    private string ReceiptPrefix => $"blobreceipts/{_function.Name}/";

    [LoggerMessage(Level = LogLevel.Error, Message = "Function {Function} failed (attempt {Attempt}).")]
    private static partial void Failed(ILogger logger, string function, int attempt, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A blob of function {Function} could not be noted as done and comes again: {Message}")]
    private static partial void NotNoted(ILogger logger, string function, string message);
}
