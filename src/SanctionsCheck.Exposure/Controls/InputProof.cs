namespace SanctionsCheck.Exposure.Controls;

/// <summary>From which third countries goods need proof that they were not made of the target's inputs.</summary>
public enum InputProof
{
    /// <summary>None is asked for: only a description that names such inputs counts.</summary>
    NotAsked,
    /// <summary>From transshipment countries.</summary>
    DiversionRisk,
    /// <summary>From every third country but partner countries.</summary>
    NonPartners,
}
