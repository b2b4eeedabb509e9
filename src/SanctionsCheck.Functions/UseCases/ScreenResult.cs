using System.Collections.Immutable;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>The answer to one screening query.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Problems">Values that could not be read.</param>
/// <param name="Matches">The best matches, best first.</param>
/// <param name="Dismissals">For each match, in the same order, the entry of an allow-list that says it is somebody else, or null.</param>
public sealed record ScreenResult(string? Id, ImmutableArray<ValueProblem> Problems, ImmutableArray<PartyMatch> Matches, ImmutableArray<Party?> Dismissals);
