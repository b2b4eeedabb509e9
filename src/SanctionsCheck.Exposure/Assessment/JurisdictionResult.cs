namespace SanctionsCheck.Exposure.Assessment;

/// <summary>What one jurisdiction's law says.</summary>
/// <param name="Jurisdiction">EU, US, UK, UN, CH, CA, JP or AU.</param>
/// <param name="Applies">True where there is a nexus. Where false, the verdict is what the law would say and does not count.</param>
/// <param name="Why">Why it applies, or why not.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Score">0–100.</param>
public sealed record JurisdictionResult(string Jurisdiction, bool Applies, string Why, Verdict Verdict, int Score);
