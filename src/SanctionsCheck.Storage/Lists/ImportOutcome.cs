using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists;

/// <summary>What an import led to.</summary>
/// <param name="Result">Activated, unchanged or refused.</param>
/// <param name="Version">The version: the active one now, or the refused one with what is known of it.</param>
/// <param name="Reason">Why it was refused; null otherwise.</param>
/// <param name="Issues">Rows and elements that could not be used, the first ones.</param>
/// <param name="IssueCount">How many there were in all.</param>
public sealed record ImportOutcome(ImportResult Result, ListVersion Version, string? Reason, IReadOnlyList<ListIssue> Issues, int IssueCount);
