using System.Collections.Immutable;

namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>How publishers' addresses are asked. The defaults suit the official lists; the slowest of them is made on request, in more than a minute.</summary>
public sealed record FetchOptions
{
    /// <summary>How long a connection may take to come about; default 15 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the publisher may think before it answers; default 3 minutes.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long the content may stand still; default 30 s.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all files of a list may take, attempts and waits included; default 20 minutes, which is below the host's own limit.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Attempts for each file, 1 or more; default 4.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Wait before the second attempt, four times as long before each further one, with up to a quarter of chance; default 2 s.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait that a publisher may ask for (Retry-After); past it the attempt counts as failed. Default 5 minutes.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Most bytes of one file as it travels; default 256 MiB. The largest official file has about 122 MB unpacked.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Redirects that are followed for one file; default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>
    /// Hosts ("mirror.example.org", "127.0.0.1:8080") that may be asked in plain HTTP and may lie in a private network or on this machine. All others are asked
    /// over HTTPS at public addresses only, wherever a redirect leads.
    /// </summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];
}
