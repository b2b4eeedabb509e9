using System.Globalization;
using System.Text.Json;
using Azure.Storage.Queues;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Audit;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Tells the rest of the product that a list version became active, over the queue <see cref="QueueName"/>: <c>{ "list", "version" }</c>.</summary>
public sealed class ListActivated(ListCatalog catalog, QueueServiceClient queues, IdempotencyKeys keys, StoragePreparation preparation)
{
    /// <summary>The queue.</summary>
    public const string QueueName = "list-activated";

    /// <summary>Makes the queue where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => queues.GetQueueClient(QueueName).CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Tells of a list, unless what is active was told of since it became so.</summary>
    public async Task SendAsync(string list, CancellationToken cancellation)
    {
        foreach (var active in (await catalog.ActiveAsync(cancellation)).Where(a => a.List == list)) await SendOnceAsync(active, cancellation);
    }

    /// <summary>Makes up for what was not told: a worker may die between moving a list's pointer and saying so.</summary>
    public async Task SendMissedAsync(CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        foreach (var active in await catalog.ActiveAsync(cancellation)) await SendOnceAsync(active, cancellation);
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static (string List, string Version) Read(string message)
    {
        using var json = JsonDocument.Parse(message);
        return json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("list", out var list) && list.GetString() is { } id
            && json.RootElement.TryGetProperty("version", out var version) && version.GetString() is { } hash
            ? (id, hash)
            : throw new JsonException($"Not a message of the queue {QueueName}: {message}");
    }

    /// <summary>The message may arrive twice all the same, where a worker dies before it has noted that it was sent; whoever listens must bear it.</summary>
    private async Task SendOnceAsync(ActiveVersion active, CancellationToken cancellation)
    {
        // A version may become active more than once.
        var key = string.Create(CultureInfo.InvariantCulture, $"{QueueName}/{active.List}/{active.Version}/{active.Since.UtcTicks}");
        if (await keys.FindAsync(key, cancellation) is not null) return;
        var message = JsonWriting.ToBytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("list", active.List);
            writer.WriteString("version", active.Version);
            writer.WriteEndObject();
        });
        await queues.GetQueueClient(QueueName).SendMessageAsync(new BinaryData(message), cancellationToken: cancellation);
        await keys.RememberAsync(key, new("", []), cancellation);
    }
}
