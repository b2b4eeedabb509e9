namespace SanctionsCheck.Exposure.Controls;

/// <summary>Whether something lies within an authorisation's scope.</summary>
public enum ScopeFit
{
    /// <summary>It does not.</summary>
    No,
    /// <summary>It cannot be told from what is known: review.</summary>
    Open,
    /// <summary>It does, or the authorisation does not ask.</summary>
    Yes,
}
