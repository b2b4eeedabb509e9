using System.Text.Json;
using Azure.Storage.Queues;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.UseCases.Lists;

/// <summary>The queue of lists whose publishers are to be looked at: <c>{ "list" }</c>. One message each, so that a slow publisher keeps no other list waiting.</summary>
public sealed class RefreshQueue(QueueServiceClient queues)
{
    /// <summary>The queue.</summary>
    public const string QueueName = "list-refresh";

    /// <summary>Makes the queue where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => queues.GetQueueClient(QueueName).CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Sends a message.</summary>
    public Task SendAsync(string list, CancellationToken cancellation)
    {
        var message = JsonWriting.ToBytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("list", list);
            writer.WriteEndObject();
        });
        return queues.GetQueueClient(QueueName).SendMessageAsync(new BinaryData(message), cancellationToken: cancellation);
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static string Read(string message)
    {
        using var json = JsonDocument.Parse(message);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("list", out var list) && list.GetString() is { } id
            ? id
            : throw new JsonException($"Not a message of the queue {QueueName}: {message}");
    }
}
