using System.Collections.Immutable;
using Azure;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Storage.Batches;

/// <summary>A chunk of a batch and what became of it.</summary>
public sealed record BatchChunk
{
    /// <summary>Which rows it has.</summary>
    public required RowChunk Range { get; init; }
    /// <summary>Pending, done or given up.</summary>
    public ChunkState State { get; init; }
    /// <summary>Rows scored.</summary>
    public int Scored { get; init; }
    /// <summary>Rows that stand in the errors file.</summary>
    public int Failed { get; init; }
    /// <summary>Bytes that it staged for each of <see cref="ResultFiles.Parts"/>; 0 where it staged none.</summary>
    public ImmutableArray<int> Bytes { get; init; } = [];
    /// <summary>How often working on it has thrown; a worker that dies does not count.</summary>
    public int Exceptions { get; init; }
    /// <summary>When its row was last written.</summary>
    public DateTimeOffset TouchedAt { get; init; }
    /// <summary>The row's ETag as read.</summary>
    public ETag Version { get; init; }
}
