namespace SanctionsCheck.Local.Worker;

/// <summary>How the embedded worker runs.</summary>
internal sealed record WorkerOptions
{
    /// <summary>Delivers every blob and queue message twice, as the cloud may.</summary>
    public bool DeliverTwice { get; init; }

    /// <summary>The largest request body in bytes.</summary>
    public long MaxRequestBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The key for routes of level function; null where none is asked for (loopback only).</summary>
    public string? Key { get; init; }

    /// <summary>The key for routes of level admin; null for <see cref="Key"/>.</summary>
    public string? AdminKey { get; init; }

    /// <summary>How long a message is leased; renewed at half of it while its function runs.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often containers are looked at.</summary>
    public TimeSpan BlobScan { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a stop waits for functions that run.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(25);
}
