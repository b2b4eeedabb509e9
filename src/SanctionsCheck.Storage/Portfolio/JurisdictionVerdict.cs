using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Storage.Portfolio;

/// <summary>What one jurisdiction's law said of a monitored pairing.</summary>
/// <param name="Jurisdiction">EU, US, UK, UN, CH, CA, JP or AU.</param>
/// <param name="Applies">True where there is a nexus; where false, the verdict does not count.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Score">0–100.</param>
public sealed record JurisdictionVerdict(string Jurisdiction, bool Applies, Verdict Verdict, int Score);
