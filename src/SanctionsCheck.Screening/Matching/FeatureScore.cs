using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Matching;

/// <summary>What one feature of the model says about a pair of parties.</summary>
/// <param name="Feature">The feature's name in the model's table ("name", "birth-date", "country", "identifier" …).</param>
/// <param name="Score">0 (contradicts or differs) to 1 (agrees); null where either side has no data, which is said in <paramref name="Detail"/>.</param>
/// <param name="Weight">Its weight in the model. Negative for a feature that only takes away.</param>
/// <param name="Detail">In words: what agrees, what differs, what is missing.</param>
/// <param name="Query">The value asked about; null if missing.</param>
/// <param name="Candidate">The list's value; null if missing.</param>
/// <param name="Tokens">For names: which part was paired with which, and what was done to it. Empty otherwise.</param>
public sealed record FeatureScore(
    string Feature, double? Score, double Weight, string Detail, string? Query, string? Candidate, ImmutableArray<TokenPairing> Tokens);
