namespace SanctionsCheck.Exposure.Ownership;

/// <summary>How far listed parties hold somebody, from nothing to all that the law asks.</summary>
internal enum HoldingReach
{
    /// <summary>No listed owner.</summary>
    None,
    /// <summary>A small stake: worth knowing.</summary>
    Small,
    /// <summary>A stake or a doubt that a person must look at.</summary>
    Possible,
    /// <summary>The law treats it as listed.</summary>
    Reached,
}
