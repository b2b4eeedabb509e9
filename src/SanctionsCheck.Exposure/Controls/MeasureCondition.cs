namespace SanctionsCheck.Exposure.Controls;

/// <summary>What a measure bites on besides goods and countries. The look-ups report it; the assessment checks it.</summary>
public enum MeasureCondition
{
    /// <summary>Goods and countries suffice.</summary>
    None,
    /// <summary>Only where a party of the trade is designated under one of the measure's programmes, or owned by such.</summary>
    ListedParty,
    /// <summary>Only where the route touches a listed port or airport.</summary>
    ListedPort,
    /// <summary>Only where a listed vessel carries the goods.</summary>
    ListedVessel,
    /// <summary>Only where a road haulier of the target carries the goods.</summary>
    RoadHaulier,
    /// <summary>The law describes the goods in words: a description that fits calls for a review.</summary>
    ByDescription,
    /// <summary>Secondary sanctions: a risk, never a ban by itself.</summary>
    SecondarySanctions,
}
