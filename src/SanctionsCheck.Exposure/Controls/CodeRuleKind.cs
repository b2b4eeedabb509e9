namespace SanctionsCheck.Exposure.Controls;

/// <summary>How a listed code is meant.</summary>
public enum CodeRuleKind
{
    /// <summary>All that begins with the code.</summary>
    Whole,
    /// <summary>"ex": only part of it; the description must fit too.</summary>
    Part,
    /// <summary>Left out of a wider code of the same measure.</summary>
    Excluded,
}
