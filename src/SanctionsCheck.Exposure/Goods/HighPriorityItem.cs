namespace SanctionsCheck.Exposure.Goods;

/// <summary>A common high-priority item (battlefield goods): a row of <c>high-priority.csv</c>.</summary>
/// <param name="Code">HS code, 6 digits.</param>
/// <param name="Name">Name.</param>
/// <param name="Tier">1, 2, 3A, 3B, 4A or 4B.</param>
/// <param name="Source">Where the row was read.</param>
public sealed record HighPriorityItem(string Code, string Name, string Tier, string Source);
