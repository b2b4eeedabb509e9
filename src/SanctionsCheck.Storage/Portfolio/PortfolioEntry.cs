using Azure;

namespace SanctionsCheck.Storage.Portfolio;

/// <summary>A monitored pairing.</summary>
public sealed record PortfolioEntry
{
    /// <summary>The caller's id of it.</summary>
    public required string Id { get; init; }
    /// <summary>The pairing's JSON.</summary>
    public required ReadOnlyMemory<byte> Pairing { get; init; }
    /// <summary>SHA-256 of that JSON: another one is another pairing under the same id.</summary>
    public required string Revision { get; init; }
    /// <summary>What the last assessment that said something new came to.</summary>
    public required Outcome Last { get; init; }
    /// <summary>Hash of the basis that it was last held against.</summary>
    public required string BasisKey { get; init; }
    /// <summary>As-of date of that basis.</summary>
    public required DateOnly CheckedAsOf { get; init; }
    /// <summary>When this pairing was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }
    /// <summary>How often its verdicts have changed since.</summary>
    public int Changes { get; init; }
    /// <summary>The row's ETag as read; null for a row that is to be new.</summary>
    public ETag? Version { get; init; }
}
