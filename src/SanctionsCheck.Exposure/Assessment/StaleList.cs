namespace SanctionsCheck.Exposure.Assessment;

/// <summary>A list in use that was past its limit of age when the question was asked.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Current">The last day on which its version was known to be the newest: when it was published, or when its publisher was seen to have nothing newer.</param>
/// <param name="LimitDays">The limit, days.</param>
public sealed record StaleList(string List, DateOnly Current, int LimitDays);
