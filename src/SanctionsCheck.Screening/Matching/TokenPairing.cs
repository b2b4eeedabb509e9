namespace SanctionsCheck.Screening.Matching;

/// <summary>A part of one name against a part of the other.</summary>
/// <param name="Query">Part of the name asked about; null where the listed name has a part that it lacks.</param>
/// <param name="Candidate">Part of the listed name; null where the name asked about has a part more.</param>
/// <param name="How">exact, transliterated, phonetic, typo, nickname, initial, legal-form, joined, number, missing, extra …</param>
/// <param name="Score">Likeness of the two parts, 0–1.</param>
public sealed record TokenPairing(string? Query, string? Candidate, string How, double Score);
