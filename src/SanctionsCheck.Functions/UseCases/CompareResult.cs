using System.Collections.Immutable;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>The answer to one comparison.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Problems">Values that could not be read.</param>
/// <param name="Comparison">Score, decision and features.</param>
public sealed record CompareResult(string? Id, ImmutableArray<ValueProblem> Problems, Comparison Comparison);
