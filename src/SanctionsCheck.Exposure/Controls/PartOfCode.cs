using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>What an "ex" code covers: a row of <c>ex-codes.csv</c>.</summary>
/// <param name="Covers">In words, for a reader.</param>
/// <param name="Words">Folded words or phrases that show it in a description.</param>
internal sealed record PartOfCode(string Covers, ImmutableArray<string> Words);
