using System.Collections.Immutable;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching;

/// <summary>A listed party that may be the one asked about.</summary>
/// <param name="Party">The listed party.</param>
/// <param name="Score">Graded evidence, 0–1.</param>
/// <param name="Match">True where the score reaches the threshold that was asked for.</param>
/// <param name="MatchedName">The name or alias that gave the score.</param>
/// <param name="Weak">True where that name is a weak alias.</param>
/// <param name="Features">Each feature of the model with score, weight, detail and the values compared.</param>
public sealed record PartyMatch(
    Party Party, double Score, bool Match, string MatchedName, bool Weak, ImmutableArray<FeatureScore> Features);
