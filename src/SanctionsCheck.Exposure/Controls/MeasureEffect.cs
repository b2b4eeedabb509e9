namespace SanctionsCheck.Exposure.Controls;

/// <summary>What a measure or a designation does to a trade, from mildest to gravest.</summary>
public enum MeasureEffect
{
    /// <summary>A tariff or a notice; changes no verdict.</summary>
    Notify,
    /// <summary>Secondary-sanctions or due-diligence exposure: a person must look; never a ban by itself.</summary>
    Restricted,
    /// <summary>Only with a licence that an authority must grant.</summary>
    LicenceRequired,
    /// <summary>Prohibited.</summary>
    Prohibited,
}
