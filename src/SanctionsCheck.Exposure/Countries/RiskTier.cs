namespace SanctionsCheck.Exposure.Countries;

/// <summary>How heavily a country or region is sanctioned.</summary>
public enum RiskTier
{
    /// <summary>No heightened risk.</summary>
    Low,
    /// <summary>Known for transshipment and diversion.</summary>
    DiversionRisk,
    /// <summary>Listings of parties, arms embargoes.</summary>
    Targeted,
    /// <summary>Broad sectoral and party measures.</summary>
    Extensive,
    /// <summary>Embargo by at least one jurisdiction.</summary>
    Comprehensive,
}
