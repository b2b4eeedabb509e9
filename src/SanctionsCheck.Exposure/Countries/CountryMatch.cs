namespace SanctionsCheck.Exposure.Countries;

/// <summary>What a written country, region or place was recognised as.</summary>
/// <param name="Kind">Country, region, place, union, or unknown.</param>
/// <param name="Code">ISO 3166-1 alpha-2 or ISO 3166-2; null if unknown.</param>
/// <param name="CountryCode">The country's alpha-2 (for a region: the country it belongs to); null if unknown.</param>
/// <param name="Name">English name; null if unknown.</param>
/// <param name="Place">The place, where one was named.</param>
/// <param name="RecognisedBy">"alpha-2", "alpha-3", "numeric", "subdivision", "name", "place"; null if unknown.</param>
/// <param name="Suggestion">For an unknown value: the one name that is a single slip away; never taken silently.</param>
public sealed record CountryMatch(
    CountryMatchKind Kind, string? Code, string? CountryCode, string? Name, Place? Place, string? RecognisedBy, string? Suggestion)
{
    /// <summary>True where a country or region is known.</summary>
    public bool IsKnown => Code is not null;
}
