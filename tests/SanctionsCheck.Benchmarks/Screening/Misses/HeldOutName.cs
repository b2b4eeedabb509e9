using System.Collections.Immutable;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Misses;

/// <summary>A name that was asked about after it was taken out of the list; a miss where the right party was not the first.</summary>
/// <param name="Text">The name asked about.</param>
/// <param name="Right">The party that has it, with the names left in the list.</param>
/// <param name="Found">What came out, best first.</param>
internal sealed record HeldOutName(string Text, Party Right, ImmutableArray<PartyMatch> Found)
{
    /// <summary>Place of the right party in what came out, from 0; −1 where it is not there.</summary>
    public int Place { get; } = Found.Select(f => f.Party.Id).ToList().IndexOf(Right.Id);

    public override string ToString() =>
        $"{Text} = {Right.Name}: {(Found.Length > 0 ? $"{Found[0].MatchedName} {Found[0].Score:0.000}" : "nothing")}"
        + (Place >= 0 ? $"; the right one at {Place + 1} with {Found[Place].Score:0.000} by {Found[Place].MatchedName}" : "");
}
