using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Functions.Api;

/// <summary>One pair of <c>POST compare</c>.</summary>
/// <param name="Id">The caller's own id; may be absent.</param>
/// <param name="Type">The type of both sides, where a side does not name its own.</param>
/// <param name="Query">Who is asked about.</param>
/// <param name="Candidate">Who it is compared with.</param>
public sealed record ComparePair(string? Id, string? Type, TradeParty Query, TradeParty Candidate);
