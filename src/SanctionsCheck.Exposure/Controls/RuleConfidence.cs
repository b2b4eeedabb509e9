namespace SanctionsCheck.Exposure.Controls;

/// <summary>How sure a row is.</summary>
public enum RuleConfidence
{
    /// <summary>Read in the act or an official source.</summary>
    High,
    /// <summary>Read in a good secondary source.</summary>
    Medium,
    /// <summary>Not confirmed.</summary>
    Low,
    /// <summary>From general knowledge, not confirmed.</summary>
    Background,
}
