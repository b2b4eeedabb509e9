using System.Text;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;
using SanctionsCheck.Storage.Tests.Lists;

namespace SanctionsCheck.Functions.Tests.Batches;

/// <summary>
/// A worker without its host: the test itself delivers events and messages, as often and in what order it likes, and can let the worker die at any
/// write. Several workers may run on one account.
/// </summary>
internal sealed class BatchWorker : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly BlobServiceClient _blobs;
    private readonly QueueClient _chunks;

    private BatchWorker(string account, ServiceProvider services, StorageTap tap, ShiftedTime time)
    {
        (_services, Tap, Time) = (services, tap, time);
        _blobs = new(account);
        _chunks = new(account, ChunkQueue.QueueName, new() { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    public StorageTap Tap { get; }

    public ShiftedTime Time { get; }

    public BatchStore Store => Get<BatchStore>();

    public IServiceProvider Services => _services;

    public static async Task<BatchWorker> StartAsync(string account, params (string Name, string? Value)[] settings)
    {
        var (tap, time) = (new StorageTap(), new ShiftedTime());
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSanctionsCheck(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => s.Value)).Build());
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(new BlobServiceClient(account, Tapped(new BlobClientOptions(), tap)));
        services.AddSingleton(new QueueServiceClient(account, Tapped(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, tap)));
        services.AddSingleton(new TableServiceClient(account, Tapped(new TableClientOptions(), tap)));
        var provider = services.BuildServiceProvider();
        var preparation = provider.GetRequiredService<StoragePreparation>();
        await preparation.StartAsync(default);
        // Where it fails for good, its own exception tells why.
        await await Task.WhenAny(preparation.Done, preparation.ExecuteTask!).WaitAsync(TimeSpan.FromMinutes(1));
        return new(account, provider, tap, time);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<string> PutAsync(string name, string text, params (string Name, string Value)[] metadata) => PutAsync(name, Encoding.UTF8.GetBytes(text), metadata);

    /// <summary>Drops a file, without an event; gives the id that its batch will have. The name "content-type" stands for the blob's own.</summary>
    public async Task<string> PutAsync(string name, byte[] bytes, params (string Name, string Value)[] metadata)
    {
        var blob = await _blobs.GetBlobContainerClient("trades").GetBlobClient(name).UploadAsync(new BinaryData(bytes), new Azure.Storage.Blobs.Models.BlobUploadOptions
        {
            Metadata = metadata.Where(m => m.Name != "content-type").ToDictionary(m => m.Name, m => m.Value),
            HttpHeaders = new() { ContentType = metadata.FirstOrDefault(m => m.Name == "content-type").Value },
        });
        return BatchId.Of(name, blob.Value.ETag.ToString());
    }

    public Task DeleteAsync(string container, string name) => _blobs.GetBlobContainerClient(container).GetBlobClient(name).DeleteAsync();

    /// <summary>The blob event.</summary>
    public Task DropAsync(string name) => Get<StartBatch>().DroppedAsync(name, default);

    public Task SweepAsync() => Get<SweepBatches>().RunAsync(default);

    /// <summary>Takes messages off the queue and works on them until there are none.</summary>
    /// <returns>How many were worked on.</returns>
    public async Task<int> WorkAsync()
    {
        for (var count = 0; ; count++)
        {
            if (await TakeAsync() is not { } message) return count;
            var (batch, chunk) = ChunkQueue.Read(message);
            await ScoreAsync(batch, chunk);
        }
    }

    /// <summary>Ends what earlier tests left undone.</summary>
    public async Task CalmAsync()
    {
        while (await TakeAsync() is not null) { }
        foreach (var id in await Store.UnfinishedAsync(default)) await Store.ForgetAsync(id, default);
    }

    /// <summary>Takes one message off the queue for good, as if it were lost.</summary>
    public async Task<string?> TakeAsync()
    {
        if ((await _chunks.ReceiveMessageAsync()).Value is not QueueMessage message) return null;
        await _chunks.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        return message.Body.ToString();
    }

    public Task ScoreAsync(string batch, int chunk) => Get<ScoreChunk>().RunAsync(batch, chunk, default);

    /// <summary>Drops a file and works it through.</summary>
    public async Task<Batch> RunAsync(string name, byte[] bytes, params (string Name, string Value)[] metadata)
    {
        var id = await PutAsync(name, bytes, metadata);
        await DropAsync(name);
        await WorkAsync();
        return (await Store.FindAsync(id, default))!;
    }

    public async Task<string?> ReadAsync(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var blob = _blobs.GetBlobContainerClient(path[..slash]).GetBlobClient(path[(slash + 1)..]);
        return await blob.ExistsAsync() ? (await blob.DownloadContentAsync()).Value.Content.ToString() : null;
    }

    /// <summary>The texts of all blobs under a path.</summary>
    public async Task<List<string>> ReadAllAsync(string container, string prefix)
    {
        var texts = new List<string>();
        await foreach (var blob in _blobs.GetBlobContainerClient(container).GetBlobsAsync(default, default, prefix, default)) texts.Add((await ReadAsync($"{container}/{blob.Name}"))!);
        return texts;
    }

    /// <summary>All that a batch left, by file.</summary>
    public async Task<Dictionary<string, string>> ResultsAsync(string batch)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in _blobs.GetBlobContainerClient(ResultFiles.ContainerName).GetBlobsAsync(default, default, batch + "/", default))
            files[blob.Name[(batch.Length + 1)..]] = (await ReadAsync($"{ResultFiles.ContainerName}/{blob.Name}"))!;
        return files;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static T Tapped<T>(T options, StorageTap tap) where T : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        options.AddPolicy(tap, HttpPipelinePosition.PerCall);
        return options;
    }
}
