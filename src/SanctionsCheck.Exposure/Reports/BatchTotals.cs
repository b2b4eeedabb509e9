using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>What a batch came to.</summary>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Scored">Rows scored.</param>
/// <param name="Failed">Rows that could not be scored.</param>
/// <param name="Verdicts">Rows scored by verdict, the mildest first (<see cref="Verdict"/>).</param>
public sealed record BatchTotals(long Rows, long Scored, long Failed, ImmutableArray<long> Verdicts)
{
    /// <summary>The verdicts with their counts, the gravest first.</summary>
    public IEnumerable<(Verdict Verdict, long Count)> Gravest => Verdicts.Select((count, i) => ((Verdict)i, count)).Reverse();
}
