using Azure;

namespace SanctionsCheck.Storage.Batches;

/// <summary>A file of trades on its way through.</summary>
public sealed record Batch
{
    /// <summary>See <see cref="BatchId"/>.</summary>
    public required string Id { get; init; }
    /// <summary>Name of the blob in the trades container.</summary>
    public required string Blob { get; init; }
    /// <summary>The blob's ETag.</summary>
    public required string BlobETag { get; init; }
    /// <summary>One of <see cref="BatchStates"/>.</summary>
    public string State { get; init; } = BatchStates.Queued;
    /// <summary>What its answers rest on, as JSON; pinned when the batch began.</summary>
    public required string Basis { get; init; }
    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When something last moved it on; chunks have their own.</summary>
    public required DateTimeOffset TouchedAt { get; init; }
    /// <summary>When its rows began to be scored; null until its file is cut.</summary>
    public DateTimeOffset? RunningAt { get; init; }
    /// <summary>When it ended; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>Rows below the header; 0 until the file is cut.</summary>
    public long Rows { get; init; }
    /// <summary>Chunks; 0 until the file is cut.</summary>
    public int Chunks { get; init; }
    /// <summary>True where every chunk was queued once.</summary>
    public bool Dispatched { get; init; }
    /// <summary>Rows scored; counted when it ends.</summary>
    public long Scored { get; init; }
    /// <summary>Rows in the errors file; counted when it ends.</summary>
    public long Failed { get; init; }
    /// <summary>How often reading the file has thrown.</summary>
    public int Exceptions { get; init; }
    /// <summary>Why it failed, as a code; null where it did not.</summary>
    public string? Code { get; init; }
    /// <summary>Why it failed, for a reader; null where it did not.</summary>
    public string? Reason { get; init; }
    /// <summary>The row's ETag as read.</summary>
    public ETag Version { get; init; }
}
