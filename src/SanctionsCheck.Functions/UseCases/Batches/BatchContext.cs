using System.Collections.Immutable;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>What all chunks of a batch have in common.</summary>
/// <param name="Plan">How the text is read.</param>
/// <param name="Work">What the answers rest on.</param>
public sealed record BatchContext(TradesPlan Plan, WorkBasis Work)
{
    /// <summary>The basis as it stands in each line of the results.</summary>
    public ImmutableArray<string> BasisCells { get; } = ResultsCsv.BasisCells(Work.Basis);
}
