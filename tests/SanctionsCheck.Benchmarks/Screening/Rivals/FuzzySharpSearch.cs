using FuzzySharp;
using FuzzySharp.SimilarityRatio;
using FuzzySharp.SimilarityRatio.Scorer;
using FuzzySharp.SimilarityRatio.Scorer.Composite;
using FuzzySharp.SimilarityRatio.Scorer.StrategySensitive;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Rivals;

/// <summary>FuzzySharp as its documentation says: the best of all names by a ratio.</summary>
/// <param name="parties">Whom to find.</param>
/// <param name="title">Its name in the tables.</param>
/// <param name="ratio">Which ratio.</param>
internal sealed class FuzzySharpSearch(List<Party> parties, string title, IRatioScorer ratio) : INameSearch
{
    private readonly ListedNames _names = new(parties);

    public string Name => title;

    /// <summary>By words in alphabetical order: the usual choice for names, and the faster one.</summary>
    public static FuzzySharpSearch TokenSort(List<Party> parties) => new(parties, "FuzzySharp, token sort", ScorerCache.Get<TokenSortScorer>());

    /// <summary>By the best of several ratios, the library's default.</summary>
    public static FuzzySharpSearch Weighted(List<Party> parties) => new(parties, "FuzzySharp, weighted", ScorerCache.Get<WeightedRatioScorer>());

    public IReadOnlyList<Party> Find(string name) =>
        _names.PartiesOf(Process.ExtractTop(name, _names.Texts, s => s, ratio, ListedNames.Asked).Select(r => r.Index));
}
