namespace SanctionsCheck.Screening.Parties;

/// <summary>A number or code that identifies a party.</summary>
/// <param name="Type">One of <see cref="IdentifierTypes"/>, or the publisher's own word where none fits.</param>
/// <param name="Value">The value as published, trimmed.</param>
/// <param name="Country">Issuing country, ISO 3166-1 alpha-2 where it could be resolved, else as published; null if not given.</param>
public sealed record PartyIdentifier(string Type, string Value, string? Country = null);
