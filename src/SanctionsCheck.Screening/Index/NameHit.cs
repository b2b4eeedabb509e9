namespace SanctionsCheck.Screening.Index;

/// <summary>The best name of a party for a query.</summary>
/// <param name="Name">Number of the name in the index.</param>
/// <param name="Query">Which of the query's names.</param>
/// <param name="Score">The name's score.</param>
internal readonly record struct NameHit(int Name, int Query, float Score);
