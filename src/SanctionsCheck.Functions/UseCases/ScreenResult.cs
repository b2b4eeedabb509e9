using System.Collections.Immutable;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>The answer to one screening query.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Problems">Values that could not be read.</param>
/// <param name="Matches">The best matches, best first.</param>
public sealed record ScreenResult(string? Id, ImmutableArray<ValueProblem> Problems, ImmutableArray<PartyMatch> Matches);
