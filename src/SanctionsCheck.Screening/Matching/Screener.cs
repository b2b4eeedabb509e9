using System.Collections.Immutable;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching.Features;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Asks the lists for a party.</summary>
public static class Screener
{
    /// <summary>The best matches over the lists of the set, best first; equal scores in the order of list and id.</summary>
    public static ImmutableArray<PartyMatch> Screen(ScreeningSet lists, PartyQuery query, ScreenOptions options)
    {
        var names = QueryNames.Prepare(query);
        var facts = PartyFacts.Of(query);
        var best = new List<Found>();
        foreach (var index in lists.Indexes)
        {
            if (options.Lists.IsEmpty || options.Lists.Contains(index.Version.List)) Search(index, names, query, facts, options, best);
        }
        best.Sort(Found.Order);
        if (best.Count > options.Limit) best.RemoveRange(options.Limit, best.Count - options.Limit);
        var threshold = options.Threshold ?? ScreeningModel.Threshold;
        return [.. best.Select(f => Describe(f, names, query, facts, threshold, options.Explain))];
    }

    private static void Search(
        ScreeningIndex index, List<(string Text, PreparedName Name)> names, PartyQuery query, PartyFacts facts, ScreenOptions options, List<Found> best)
    {
        var space = index.Rent();
        try
        {
            space.Hits.Clear();
            for (var i = 0; i < names.Count; i++) space.Search(names[i].Name, i, new(query.Type), ScreeningModel.NameFloor);
            foreach (var identifier in query.Identifiers)
            {
                foreach (var ordinal in index.Identifiers.Find(identifier)) space.Hits.TryAdd(ordinal, new(-1, -1, 0));
            }
            var worst = double.MinValue;
            foreach (var (ordinal, hit) in space.Hits.OrderByDescending(h => h.Value.Score).ThenBy(h => h.Key))
            {
                if (hit.Name >= 0 && best.Count >= options.Limit && ScoreCombiner.Highest(hit.Score) < worst) continue;
                var party = index.GetParty(ordinal);
                var score = ScoreCombiner.Score(hit.Score, facts, PartyFacts.Of(party));
                if (score < ScreeningModel.Floor) continue;
                best.Add(new(index, party, hit, score));
                if (best.Count <= options.Limit * 2 && best.Count != options.Limit) continue;
                best.Sort(Found.Order);
                if (best.Count > options.Limit) best.RemoveRange(options.Limit, best.Count - options.Limit);
                worst = best[^1].Score;
            }
        }
        finally
        {
            index.Return(space);
        }
    }

    private static PartyMatch Describe(
        Found found, List<(string Text, PreparedName Name)> names, PartyQuery query, PartyFacts facts, double threshold, bool explain)
    {
        var (index, party, hit, score) = found;
        var place = hit.Name >= 0 ? index.Names.Places[hit.Name] : 0;
        var listed = party.Names[place];
        var features = ImmutableArray<FeatureScore>.Empty;
        if (explain)
        {
            var name = hit.Name < 0
                ? NameExplainer.Missing(query.Name, listed.Text)
                : NameExplainer.Explain(
                    names[hit.Query].Name, index.Names.Names[hit.Name], names[hit.Query].Text, listed.Text,
                    new PartyFilter(query.Type).IsPerson(party.Type == PartyType.Person), hit.Score);
            features = ScoreCombiner.Explain(name, facts, PartyFacts.Of(party));
        }
        return new(party, score, score >= threshold, listed.Text, listed.Weak, features);
    }

    /// <summary>A party found, before it is described.</summary>
    private sealed record Found(ScreeningIndex Index, Party Party, NameHit Hit, double Score)
    {
        public static Comparison<Found> Order { get; } = (a, b) =>
            a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : string.CompareOrdinal(a.Party.List, b.Party.List) is var list and not 0 ? list
            : string.CompareOrdinal(a.Party.Id, b.Party.Id);
    }
}
