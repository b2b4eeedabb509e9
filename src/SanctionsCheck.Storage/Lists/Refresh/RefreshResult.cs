namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>What a look at a list's publisher led to.</summary>
public enum RefreshResult
{
    /// <summary>What the publisher has was looked at before, and is the active version.</summary>
    Unchanged,
    /// <summary>What the publisher has was looked at before, and is not the active version: somebody chose another one.</summary>
    Superseded,
    /// <summary>A new version is active.</summary>
    Activated,
    /// <summary>What the publisher has was not taken: see the reason.</summary>
    Refused,
    /// <summary>The publisher's files could not be had: see the reason.</summary>
    Failed,
}
