namespace SanctionsCheck.Exposure.Controls;

/// <summary>How a rule stands at a date.</summary>
public enum DateState
{
    /// <summary>It begins later.</summary>
    NotYet,
    /// <summary>Its first day is not known, or not for this date: review.</summary>
    StartUnknown,
    /// <summary>In force.</summary>
    InForce,
    /// <summary>It has ended.</summary>
    Ended,
}
