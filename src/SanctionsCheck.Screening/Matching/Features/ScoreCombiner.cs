using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>Puts the name's score and the other features together.</summary>
internal static class ScoreCombiner
{
    public static double Score(double name, PartyFacts query, PartyFacts candidate)
    {
        var score = name;
        foreach (var feature in FeatureTable.Qualifiers)
        {
            if (feature.Comparer.Score(query, candidate) is not { } s) continue;
            score = s >= .5 ? score + (1 - score) * feature.Lift * (2 * s - 1) : score - feature.Fall * (1 - 2 * s);
        }
        score = FeatureTable.Identifiers.Score(query, candidate) switch
        {
            1 => FeatureTable.IdentifierFloor + (1 - FeatureTable.IdentifierFloor) * Math.Max(0, score),
            0 => Math.Min(score, FeatureTable.IdentifierCeiling),
            _ => score,
        };
        return Math.Round(Math.Clamp(score, 0, 1), 4);
    }

    public static ImmutableArray<FeatureScore> Explain(FeatureScore name, PartyFacts query, PartyFacts candidate)
    {
        var all = ImmutableArray.CreateBuilder<FeatureScore>(2 + FeatureTable.Qualifiers.Length);
        all.Add(name);
        var agreed = FeatureTable.Identifiers.Score(query, candidate);
        all.Add(Row(FeatureTable.Identifier, FeatureTable.Identifiers, agreed, 1, query, candidate));
        foreach (var feature in FeatureTable.Qualifiers)
        {
            var score = feature.Comparer.Score(query, candidate);
            all.Add(Row(feature.Name, feature.Comparer, score, score < .5 || feature.Lift == 0 ? -feature.Fall : feature.Lift, query, candidate));
        }
        return all.MoveToImmutable();
    }

    private static FeatureScore Row(string name, IFeature feature, double? score, double weight, PartyFacts query, PartyFacts candidate) =>
        new(name, score, weight, feature.Detail(query, candidate, score), feature.Show(query), feature.Show(candidate), []);
}
