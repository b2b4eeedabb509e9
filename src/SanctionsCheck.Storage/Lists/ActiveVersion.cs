namespace SanctionsCheck.Storage.Lists;

/// <summary>The version of a list that answers rest on now.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Version">SHA-256 of its content.</param>
/// <param name="Since">When it became active, the last time.</param>
public sealed record ActiveVersion(string List, string Version, DateTimeOffset Since);
