namespace SanctionsCheck.Local.FirstRun;

/// <summary>One row of a batch's results as the table shows it.</summary>
/// <param name="Id">The pairing's id.</param>
/// <param name="Verdict">Overall verdict.</param>
/// <param name="Score">0–100.</param>
/// <param name="Reason">The gravest reason, in words.</param>
internal sealed record ScoredTrade(string Id, string Verdict, int Score, string Reason);
