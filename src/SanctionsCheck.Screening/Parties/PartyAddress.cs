namespace SanctionsCheck.Screening.Parties;

/// <summary>Where a party lives, works or is registered.</summary>
/// <param name="Text">Street, city and region as one line; empty where only the country is known.</param>
/// <param name="Country">ISO 3166-1 alpha-2 where it could be resolved, else as published; null if not given.</param>
public sealed record PartyAddress(string Text, string? Country = null);
