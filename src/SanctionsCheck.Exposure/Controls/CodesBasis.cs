namespace SanctionsCheck.Exposure.Controls;

/// <summary>Where a measure's code list comes from.</summary>
public enum CodesBasis
{
    /// <summary>Seen in a source that quotes the act.</summary>
    Sourced,
    /// <summary>The annex as of December 2013, which a later act may have changed: it applies, and the finding says so.</summary>
    Sourced2013,
    /// <summary>General knowledge: whole chapters are only possible hits; four digits and more apply, with the code list to be verified.</summary>
    Background,
    /// <summary>The measure has no code list.</summary>
    NotApplicable,
}
