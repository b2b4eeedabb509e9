namespace SanctionsCheck.Screening.Parties;

/// <summary>One name of a party.</summary>
/// <param name="Text">The name as its publisher writes it.</param>
/// <param name="Kind">Primary, alias or former name.</param>
/// <param name="Weak">True where the publisher marks the alias as weak or low quality: broad, generic, or prone to false hits.</param>
/// <param name="Source">Where it was read, where that is not a name field ("remarks"); otherwise null.</param>
/// <param name="Script">The script that the list states for it, ISO 15924 ("Latn", "Arab", "Cyrl") where resolved, else as published; null if not stated.</param>
public sealed record PartyName(string Text, NameKind Kind = NameKind.Primary, bool Weak = false, string? Source = null, string? Script = null);
