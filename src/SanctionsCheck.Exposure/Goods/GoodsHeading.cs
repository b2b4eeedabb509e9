using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>A code of the nomenclature and the words that lead to it: a row of <c>goods.csv</c>.</summary>
/// <param name="Code">HS or CN code, 2 to 8 digits.</param>
/// <param name="Name">Short English name.</param>
/// <param name="Synonyms">Trade names, in several languages.</param>
/// <param name="Notes">Why it matters, for a reader; empty for ordinary goods.</param>
/// <param name="Source">Where the row is from.</param>
public sealed record GoodsHeading(string Code, string Name, ImmutableArray<string> Synonyms, string Notes, string Source);
