using System.Text.Json;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>
/// Owns the messages that the host has given up: keeps each as evidence, says so loudly (log level Critical, metric <c>sanctionscheck.poison</c>), and ends
/// what would else wait for ever: a chunk's rows are failed with the reason, a file's batch fails.
/// </summary>
public sealed partial class OwnPoison(
    PoisonLog log, BatchStore store, GiveUpChunk giveUp, FinishBatch finish, RefuseBatch refuse, StoragePreparation preparation, ILogger<OwnPoison> logger)
{
    /// <summary>The queue to which the Functions host sends blobs whose function failed too often.</summary>
    public const string BlobQueue = "webjobs-blobtrigger-poison";

    /// <summary>A message of the queue of chunks was given up: workers died over it, again and again.</summary>
    public async Task ChunkAsync(string message, CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        await KeepAsync(ChunkQueue.QueueName, message, cancellation);
        if (!TryRead(message, out var id, out var index)) return;
        if (await store.FindAsync(id, cancellation) is not { } batch || BatchStates.IsFinal(batch.State)) return;
        if (await store.FindChunkAsync(id, index, cancellation) is { State: ChunkState.Pending } chunk)
            await giveUp.RunAsync(id, chunk, "The row could not be worked on: the workers that tried ended before they were done.", null, cancellation);
        await finish.TryAsync(id, cancellation);
    }

    /// <summary>A blob was given up.</summary>
    public async Task BlobAsync(string message, CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        await KeepAsync(BlobQueue, message, cancellation);
        if (ReadBlob(message) is not (TradesInbox.ContainerName, { } name, { } etag)) return;
        // Nothing to refuse where it has gone on by itself.
        await refuse.RunAsync(BatchId.Of(name, etag), new(FileProblems.Unprocessable, "The file can't be worked on: every try failed.", "Drop it again; if it fails again, report it with the log."), cancellation);
    }

    private async Task KeepAsync(string queue, string message, CancellationToken cancellation)
    {
        var path = await log.KeepAsync(queue, message, cancellation);
        Telemetry.Poisoned(queue);
        Poisoned(queue, path);
    }

    private static bool TryRead(string message, out string batch, out int chunk)
    {
        try
        {
            (batch, chunk) = ChunkQueue.Read(message);
            return true;
        }
        catch (JsonException)
        {
            // Somebody else's message: it is kept, and there is nothing to end.
            (batch, chunk) = ("", 0);
            return false;
        }
    }

    private static (string? Container, string? Name, string? ETag) ReadBlob(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            string? Text(string member) => json.RootElement.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return json.RootElement.ValueKind == JsonValueKind.Object ? (Text("ContainerName"), Text("BlobName"), Text("ETag")) : default;
        }
        catch (JsonException)
        {
            // As above.
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The host has given up a message of {Queue}; it is kept at {Path}.")]
    private partial void Poisoned(string queue, string path);
}
