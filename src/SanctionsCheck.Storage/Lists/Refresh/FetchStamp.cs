namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>What a publisher said of a file's version: asked with it again, it answers only if the file has changed.</summary>
/// <param name="ETag">As it was sent, quotes included; null where there was none.</param>
/// <param name="LastModified">Null where it was not said.</param>
internal sealed record FetchStamp(string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>True where there is anything to ask with.</summary>
    public bool CanAsk => ETag is not null || LastModified is not null;
}
