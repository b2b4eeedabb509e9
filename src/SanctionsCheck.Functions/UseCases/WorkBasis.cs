using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Screening.Index;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>What one piece of work is pinned to from its beginning to its end.</summary>
/// <param name="Assessor">Assesses pairings on this basis.</param>
/// <param name="Library">The lists.</param>
public sealed record WorkBasis(Assessor Assessor, ListLibrary Library)
{
    /// <summary>What stands in the answers.</summary>
    public AssessmentBasis Basis => Assessor.Basis;
}
