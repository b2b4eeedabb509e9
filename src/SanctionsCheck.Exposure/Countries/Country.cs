using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Countries;

/// <summary>A country or a region that has rules of its own: a row of <c>countries.csv</c>.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, or ISO 3166-2 for a region (UA-43).</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3; null for regions.</param>
/// <param name="Numeric">ISO 3166-1 numeric, three digits; null for regions.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Names">Other names, in several languages.</param>
/// <param name="Parent">For a region: the country it belongs to.</param>
/// <param name="Jurisdiction">The jurisdiction whose territory it is (EU, US, UK, CH, CA, JP, AU); null for others.</param>
/// <param name="JurisdictionFrom">First day on which it was; null where always, as far as the rule book reaches.</param>
/// <param name="Source">Where the row is from.</param>
public sealed record Country(
    string Code, string? Alpha3, string? Numeric, string Name, ImmutableArray<string> Names, string? Parent, string? Jurisdiction,
    DateOnly? JurisdictionFrom, string Source);
