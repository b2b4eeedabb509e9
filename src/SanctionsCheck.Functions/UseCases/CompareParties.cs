using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Compares pairs of parties with the model; asks no list.</summary>
public sealed class CompareParties(PartyReader parties)
{
    private const int Part = 128;
    private static readonly PartyQuery Nobody = new() { Name = "" };

    /// <summary>Answers the pairs, in order, part by part.</summary>
    public IEnumerable<CompareResult> Run(CompareRequest request, CancellationToken cancellation)
    {
        using var activity = Telemetry.Source.StartActivity("compare");
        activity?.SetTag("sanctionscheck.pairs", request.Pairs.Length);
        Telemetry.Asked("compare", request.Pairs.Length);
        foreach (var part in request.Pairs.Chunk(Part))
        {
            foreach (var result in Ordered.Map(part, pair => Compare(pair, request.Threshold), cancellation)) yield return result;
        }
    }

    private CompareResult Compare(ComparePair pair, double? threshold)
    {
        var query = parties.Read(pair.Query, pair.Type, "query.");
        var candidate = parties.Read(pair.Candidate, pair.Type, "candidate.");
        return new(pair.Id, [.. query.Problems.Concat(candidate.Problems).Distinct()],
            PartyComparer.Compare(query.Query ?? Nobody, candidate.Query ?? Nobody, threshold));
    }
}
