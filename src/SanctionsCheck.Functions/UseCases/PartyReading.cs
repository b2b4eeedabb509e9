using System.Collections.Immutable;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>A party as a caller describes it, read for screening.</summary>
/// <param name="Query">What is usable; null where there is neither a name nor an identifier.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record PartyReading(PartyQuery? Query, ImmutableArray<ValueProblem> Problems);
