namespace SanctionsCheck.Screening.Parties;

/// <summary>A number or code that identifies a party.</summary>
/// <param name="Type">One of <see cref="IdentifierTypes"/>, or the publisher's own word where none fits.</param>
/// <param name="Value">The value as published, trimmed.</param>
/// <param name="Country">Issuing country, ISO 3166-1 alpha-2 where it could be resolved, else as published; null if not given.</param>
/// <param name="Note">What else the list says of it: "issued 2013-01-24; expires 2023-01-24", "fraudulent", the authority; null if nothing.</param>
public sealed record PartyIdentifier(string Type, string Value, string? Country = null, string? Note = null);
