using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Rivals;

/// <summary>A library that takes part in the comparison, and how much it is asked: slow ones answer the first few queries only.</summary>
/// <param name="Make">Sets it up for the parties.</param>
/// <param name="Warm">Queries of each class that it answers before time is taken.</param>
/// <param name="Rounds">How often it does, so that the code is compiled as well as it will be.</param>
/// <param name="Timed">Queries of each class whose time is taken.</param>
/// <param name="Sought">Queries for which it is seen whether the right party is found.</param>
internal sealed record Rival(Func<List<Party>, INameSearch> Make, int Warm, int Rounds, int Timed, int Sought)
{
    /// <summary>The product itself; the others are measured against it.</summary>
    public static Rival Ours { get; } = new(p => new OurSearch(p), 300, WarmUp.Rounds, 500, 600);

    public static IReadOnlyList<Rival> Others { get; } =
    [
        new(p => new LuceneSearch(p, "Lucene.Net, 2 edits", _ => 2), 10, WarmUp.Rounds, 60, 600),
        new(p => new LuceneSearch(p, "Lucene.Net, by length", length => length < 3 ? 0 : length < 6 ? 1 : 2), 10, WarmUp.Rounds, 60, 600),
        new(FuzzySharpSearch.TokenSort, 1, 2, 6, 40),
        new(FuzzySharpSearch.Weighted, 1, 1, 3, 40),
    ];
}
