namespace SanctionsCheck.Exposure.Files;

/// <summary>A column of a CSV file of trades.</summary>
/// <param name="Name">Its name in the documentation.</param>
/// <param name="Synonyms">Other headers that mean it, the likeliest first; case, spaces and punctuation don't matter.</param>
public sealed record TradeColumn(string Name, params IReadOnlyList<string> Synonyms);
