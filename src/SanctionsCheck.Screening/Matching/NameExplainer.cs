using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Screening.Matching.Features;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Says in words how two names were paired. Built only for what is returned.</summary>
internal static class NameExplainer
{
    public static FeatureScore Explain(PreparedName q, PreparedName c, string queryText, string candidateText, bool person, double score)
    {
        Span<float> likeness = stackalloc float[q.Tokens.Length * c.Tokens.Length];
        NameScorer.Fill(q, c, likeness);
        var pairs = new List<TokenPair>();
        NameScorer.Score(q, c, likeness, person, pairs);
        var rows = ImmutableArray.CreateBuilder<TokenPairing>();
        foreach (var p in pairs.OrderBy(p => p.Query))
        {
            var how = "joined";
            if (p is { QueryCount: 1, CandidateCount: 1 }) TokenComparer.Compare(q.Tokens[p.Query], c.Tokens[p.Candidate], out how);
            rows.Add(new(Text(q, p.Query, p.QueryCount), Text(c, p.Candidate, p.CandidateCount), how, Math.Round(p.Likeness, 3)));
        }
        for (var i = 0; i < q.Tokens.Length; i++)
        {
            if (!pairs.Exists(p => i >= p.Query && i < p.Query + p.QueryCount)) rows.Add(new(q.Tokens[i].Form, null, "extra", 0));
        }
        for (var j = 0; j < c.Tokens.Length; j++)
        {
            if (!pairs.Exists(p => j >= p.Candidate && j < p.Candidate + p.CandidateCount)) rows.Add(new(null, c.Tokens[j].Form, "missing", 0));
        }
        return new(FeatureTable.Name, Math.Round(score, 4), 1, Detail(rows), queryText, candidateText, rows.ToImmutable());
    }

    /// <summary>Nothing could be compared.</summary>
    public static FeatureScore Missing(string? queryText, string? candidateText) =>
        new(FeatureTable.Name, null, 1, "no name that can be compared", queryText, candidateText, []);

    private static string Text(PreparedName name, int at, int count) => string.Join(' ', name.Tokens.Skip(at).Take(count).Select(t => t.Form));

    private static string Detail(ImmutableArray<TokenPairing>.Builder rows) =>
        string.Join(", ", rows.GroupBy(r => r.How).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")));
}
