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
        var scale = new SearchScale();
        scale.Begin(facts, options.Limit);
        var best = new List<Found>(options.Limit * 2);
        foreach (var index in lists.Indexes)
        {
            if (!options.Lists.IsEmpty && !options.Lists.Contains(index.Version.List)) continue;
            scale.NextList();
            Search(index, names, query, facts, options.Limit, scale, best);
        }
        best.Sort(Found.Order);
        if (best.Count > options.Limit) best.RemoveRange(options.Limit, best.Count - options.Limit);
        var threshold = options.Threshold ?? ScreeningModel.Threshold;
        var matches = ImmutableArray.CreateBuilder<PartyMatch>(best.Count);
        foreach (var found in best) matches.Add(Describe(found, names, query, facts, threshold, options.Explain));
        return matches.MoveToImmutable();
    }

    private static void Search(
        ScreeningIndex index, List<(string Text, PreparedName Name)> names, PartyQuery query, PartyFacts facts, int limit, SearchScale scale, List<Found> best)
    {
        var space = index.Rent();
        try
        {
            space.Hits.Clear();
            for (var i = 0; i < names.Count; i++) space.Search(names[i].Name, i, new(query.Type), scale);
            foreach (var identifier in query.Identifiers)
            {
                foreach (var ordinal in index.Identifiers.Find(identifier)) space.Hits.TryAdd(ordinal, new(-1, -1, 0));
            }
            foreach (var (ordinal, hit) in space.Hits)
            {
                if (hit.Name >= 0 && !scale.MayMatter(hit.Score)) continue;
                // Without facts beside the type the party itself need not be read.
                var score = ScoreCombiner.Score(hit.Score, facts, facts.HasOnlyType && hit.Name >= 0 ? PartyFacts.OfType(index.Names.Briefs[hit.Name].Type) : PartyFacts.Of(index.GetParty(ordinal)));
                if (score < ScreeningModel.Floor) continue;
                best.Add(new(index, ordinal, hit, score));
                if (best.Count < limit * 4 + 64) continue;
                best.Sort(Found.Order);
                best.RemoveRange(limit, best.Count - limit);
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
        var (index, ordinal, hit, score) = found;
        var party = index.GetParty(ordinal);
        var place = hit.Name >= 0 ? index.Names.Briefs[hit.Name].Place : 0;
        var listed = party.Names[place];
        var features = ImmutableArray<FeatureScore>.Empty;
        if (explain)
        {
            var name = hit.Name < 0
                ? NameExplainer.Missing(query.Name, listed.Text)
                : NameExplainer.Explain(
                    names[hit.Query].Name, index.Names[hit.Name], names[hit.Query].Text, listed.Text,
                    new PartyFilter(query.Type).IsPerson(party.Type == PartyType.Person), hit.Score);
            features = ScoreCombiner.Explain(name, facts, PartyFacts.Of(party));
        }
        return new(party, score, score >= threshold, listed.Text, listed.Weak, features);
    }

    /// <summary>A party found, before it is described.</summary>
    private readonly record struct Found(ScreeningIndex Index, int Ordinal, NameHit Hit, double Score)
    {
        public static Comparison<Found> Order { get; } = (a, b) =>
            a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : string.CompareOrdinal(a.Index.Version.List, b.Index.Version.List) is var list and not 0 ? list
            : string.CompareOrdinal(a.Index.GetParty(a.Ordinal).Id, b.Index.GetParty(b.Ordinal).Id);
    }
}
