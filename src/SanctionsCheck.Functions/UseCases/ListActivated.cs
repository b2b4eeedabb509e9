using System.Text.Json;
using Azure.Storage.Queues;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Audit;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Tells the rest of the product that a list version became active, over the queue <see cref="QueueName"/>: <c>{ "list", "version" }</c>.</summary>
public sealed class ListActivated(QueueServiceClient queues, IdempotencyKeys keys)
{
    /// <summary>The queue.</summary>
    public const string QueueName = "list-activated";

    /// <summary>Makes the queue where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => queues.GetQueueClient(QueueName).CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Sends the message, unless it was sent for this version already: a worker may have died between activating and telling.</summary>
    public async Task SendOnceAsync(string list, string version, CancellationToken cancellation)
    {
        if (await keys.FindAsync(Key(list, version), cancellation) is null) await SendAsync(list, version, cancellation);
    }

    /// <summary>Sends the message. It may arrive twice; whoever listens must bear it.</summary>
    public async Task SendAsync(string list, string version, CancellationToken cancellation)
    {
        var message = JsonWriting.ToBytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("list", list);
            writer.WriteString("version", version);
            writer.WriteEndObject();
        });
        await queues.GetQueueClient(QueueName).SendMessageAsync(new BinaryData(message), cancellationToken: cancellation);
        await keys.RememberAsync(Key(list, version), new("", []), cancellation);
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

    private static string Key(string list, string version) => $"{QueueName}/{list}/{version}";
}
