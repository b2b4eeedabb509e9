namespace SanctionsCheck.Exposure.Assessment;

/// <summary>The jurisdictions that every assessment shows, in this order.</summary>
public static class JurisdictionIds
{
    /// <summary>EU, US, UK, UN, CH, CA, JP, AU.</summary>
    public static IReadOnlyList<string> All { get; } = ["EU", "US", "UK", "UN", "CH", "CA", "JP", "AU"];
}
