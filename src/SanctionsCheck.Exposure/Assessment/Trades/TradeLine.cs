using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Assessment.Trades;

/// <summary>One line of goods, resolved.</summary>
/// <param name="Subject">"goods[0]" …; "goods" where the trade names none.</param>
/// <param name="Description">As written.</param>
/// <param name="Resolution">What it was resolved to; null where the trade names no goods.</param>
/// <param name="Origin">Where the goods originate.</param>
internal sealed record TradeLine(string Subject, string? Description, GoodsResolution? Resolution, RoutePoint Origin)
{
    /// <summary>The code to judge by; null if unresolved.</summary>
    public string? Code => Resolution?.Code;
}
