using System.Collections.Immutable;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>What an answer rests on; with it the answer can be made again to the same bytes.</summary>
/// <param name="Lists">List versions, ordered by list id.</param>
/// <param name="RuleBook">Version of the rule book.</param>
/// <param name="Model">Version of the screening model.</param>
/// <param name="AsOf">The date on which the question was asked.</param>
/// <param name="Notices">Limits to state with every answer, such as "starter list, 467 parties, not for compliance use".</param>
public sealed record AssessmentBasis(
    ImmutableArray<ListVersion> Lists, string RuleBook, string Model, DateOnly AsOf, ImmutableArray<string> Notices)
{
    /// <summary>Lists that were past their limit of age, ordered by id; pinned like the rest, so that an answer made again says the same whatever the limits are then.</summary>
    public ImmutableArray<StaleList> Stale { get; init; } = [];
}
