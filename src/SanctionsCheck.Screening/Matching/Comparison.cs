using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Matching;

/// <summary>The answer to "are these two the same party?"</summary>
/// <param name="Score">Graded evidence, 0–1.</param>
/// <param name="Match">True where the score reaches the threshold.</param>
/// <param name="Features">Each feature of the model with score, weight, detail and the values compared.</param>
public sealed record Comparison(double Score, bool Match, ImmutableArray<FeatureScore> Features);
