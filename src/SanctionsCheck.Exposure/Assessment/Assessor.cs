using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Screening.Index;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Scores trade pairings against pinned lists and a rule book. Pure: the same inputs give the same assessment. Safe for any number of threads.</summary>
public sealed class Assessor
{
    /// <summary>Pins the basis.</summary>
    /// <param name="rules">The rule book.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="asOf">The date on which the question is asked; also the trade date of pairings that name none.</param>
    /// <param name="notices">Limits to state with every answer.</param>
    public Assessor(RuleBook rules, ListLibrary lists, DateOnly asOf, IEnumerable<string> notices) => Basis = null!;

    /// <summary>What the answers rest on.</summary>
    public AssessmentBasis Basis { get; }

    /// <summary>The answer for one pairing. Bad values become findings; it throws only for null.</summary>
    public TradeAssessment Assess(TradePairing pairing) => throw new NotSupportedException();
}
