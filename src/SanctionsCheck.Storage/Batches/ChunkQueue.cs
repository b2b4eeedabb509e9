using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;

namespace SanctionsCheck.Storage.Batches;

/// <summary>The queue of chunks to work on: <c>{ "batch", "chunk", "traceparent" }</c>. A message may arrive twice; whoever listens must bear it.</summary>
/// <param name="queues">The account's queues.</param>
public sealed class ChunkQueue(QueueServiceClient queues)
{
    /// <summary>Name of the queue.</summary>
    public const string QueueName = "trade-chunks";

    /// <summary>The queue of messages that the host has given up.</summary>
    public const string PoisonName = "trade-chunks-poison";

    private const int Parallelism = 16;
    private readonly QueueClient _queue = queues.GetQueueClient(QueueName);

    /// <summary>Makes the queue where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _queue.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Queues chunks of a batch.</summary>
    public Task SendAsync(string batch, IEnumerable<int> chunks, CancellationToken cancellation) =>
        Parallel.ForEachAsync(chunks, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation }, async (chunk, token) =>
        {
            var message = new JsonObject { ["batch"] = batch, ["chunk"] = chunk };
            if (Activity.Current?.Id is { } parent) message["traceparent"] = parent;
            await _queue.SendMessageAsync(message.ToJsonString(), token);
        });

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static (string Batch, int Chunk) Read(string message)
    {
        using var json = JsonDocument.Parse(message);
        return json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("batch", out var batch) && batch.ValueKind == JsonValueKind.String && BatchId.IsOne(batch.GetString()!)
            && json.RootElement.TryGetProperty("chunk", out var chunk) && chunk.TryGetInt32(out var index)
            ? (batch.GetString()!, index)
            : throw new JsonException($"Not a message of the queue {QueueName}: {message}");
    }
}
