namespace SanctionsCheck.Exposure.Assessment;

/// <summary>One piece of support for a finding.</summary>
/// <param name="Name">What it is: "measure", "from", "matchedName", "score", "ask" …</param>
/// <param name="Value">Its value, as text.</param>
public sealed record Evidence(string Name, string Value);
