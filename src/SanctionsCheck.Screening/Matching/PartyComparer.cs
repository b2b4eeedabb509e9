using SanctionsCheck.Screening.Matching.Features;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Compares two parties with the model.</summary>
public static class PartyComparer
{
    /// <summary>Is the candidate the party that the query describes?</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="candidate">What it is compared with.</param>
    /// <param name="threshold">0–1; null for <see cref="ScreeningModel.Threshold"/>.</param>
    public static Comparison Compare(PartyQuery query, PartyQuery candidate, double? threshold = null)
    {
        var (best, q, c, left, right) = (-1f, (PreparedName?)null, (PreparedName?)null, "", "");
        var person = QueryNames.IsPerson(query.Type, candidate.Type);
        foreach (var (a, preparedA) in QueryNames.Prepare(query, candidate.Type))
        {
            foreach (var (b, preparedB) in QueryNames.Prepare(candidate, query.Type, asked: false))
            {
                var score = NameScorer.Score(preparedA, preparedB, person) * preparedA.Factor * preparedB.Factor;
                if (score > best) (best, q, c, left, right) = (score, preparedA, preparedB, a, b);
            }
        }
        var (facts, others) = (PartyFacts.Of(query), PartyFacts.Of(candidate));
        var name = q is null || c is null
            ? NameExplainer.Missing(query.Name, candidate.Name)
            : NameExplainer.Explain(q, c, left, right, person, best);
        var total = ScoreCombiner.Score(Math.Max(best, 0), facts, others);
        return new(total, total >= (threshold ?? ScreeningModel.Threshold), ScoreCombiner.Explain(name, facts, others));
    }
}
