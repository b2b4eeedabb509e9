using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Functions.Api;

/// <summary>One question of <c>POST screen</c>.</summary>
/// <param name="Id">The caller's own id; may be absent.</param>
/// <param name="Party">Who is asked about.</param>
public sealed record ScreenQuery(string? Id, TradeParty Party);
