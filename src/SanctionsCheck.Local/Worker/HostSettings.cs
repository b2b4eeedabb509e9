using System.Text.Json;

namespace SanctionsCheck.Local.Worker;

/// <summary>What the embedded worker takes from <c>host.json</c>, with the Functions host's own defaults.</summary>
internal sealed record HostSettings
{
    /// <summary>What every route begins with.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Messages fetched at once, 1–32.</summary>
    public int QueueBatchSize { get; init; } = 16;

    /// <summary>More are fetched when no more than this many run.</summary>
    public int QueueNewBatchThreshold { get; init; } = 8;

    /// <summary>Deliveries after which a message goes to the poison queue.</summary>
    public int QueueMaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message whose function failed stays hidden.</summary>
    public TimeSpan QueueVisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest wait between two looks at an empty queue.</summary>
    public TimeSpan QueueMaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Blob functions that run at once.</summary>
    public int BlobParallelism { get; init; } = 8;

    /// <summary>Failures after which a blob is given up and reported to the poison queue.</summary>
    public int BlobPoisonThreshold { get; init; } = 5;

    /// <summary>Reads <c>host.json</c>.</summary>
    public static HostSettings Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var defaults = new HostSettings();
        JsonElement Section(string name) =>
            document.RootElement.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty(name, out var section) ? section : default;
        var (http, queues, blobs) = (Section("http"), Section("queues"), Section("blobs"));
        return new()
        {
            RoutePrefix = Text(http, "routePrefix") ?? defaults.RoutePrefix,
            QueueBatchSize = Number(queues, "batchSize") ?? defaults.QueueBatchSize,
            QueueNewBatchThreshold = Number(queues, "newBatchThreshold") ?? defaults.QueueNewBatchThreshold,
            QueueMaxDequeueCount = Number(queues, "maxDequeueCount") ?? defaults.QueueMaxDequeueCount,
            QueueVisibilityTimeout = Span(queues, "visibilityTimeout") ?? defaults.QueueVisibilityTimeout,
            QueueMaxPollingInterval = Span(queues, "maxPollingInterval") ?? defaults.QueueMaxPollingInterval,
            BlobParallelism = Number(blobs, "maxDegreeOfParallelism") ?? defaults.BlobParallelism,
            BlobPoisonThreshold = Number(blobs, "poisonBlobThreshold") ?? defaults.BlobPoisonThreshold,
        };
    }

    private static string? Text(JsonElement section, string name) =>
        section.ValueKind == JsonValueKind.Object && section.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Number(JsonElement section, string name) =>
        section.ValueKind == JsonValueKind.Object && section.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static TimeSpan? Span(JsonElement section, string name) =>
        Text(section, name) is { } text ? TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
}
