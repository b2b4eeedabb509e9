namespace SanctionsCheck.Exposure.Pairings;

/// <summary>A number or code as a caller gives it.</summary>
/// <param name="Type">imo, bic, lei, tax, registration, passport …</param>
/// <param name="Value">The value.</param>
public sealed record TradeIdentifier(string? Type, string? Value);
