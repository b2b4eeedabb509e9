namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>The newest look at a list's publisher.</summary>
/// <param name="List">The list.</param>
/// <param name="At">When it was.</param>
/// <param name="Result">What it led to.</param>
/// <param name="Reason">Why it was refused or failed; null otherwise.</param>
/// <param name="FailingSince">Since when all looks have failed or were refused; null where the newest did not.</param>
/// <param name="Version">The version that the publisher had when its files were last read whole; null while they never were.</param>
public sealed record RefreshState(string List, DateTimeOffset At, RefreshResult Result, string? Reason = null, DateTimeOffset? FailingSince = null, string? Version = null);
