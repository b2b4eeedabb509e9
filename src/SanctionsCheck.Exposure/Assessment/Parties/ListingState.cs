namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>How a designation stood at the trade's date.</summary>
internal enum ListingState
{
    /// <summary>Designated then.</summary>
    InForce,
    /// <summary>Designated only later.</summary>
    NotYet,
    /// <summary>No longer designated then.</summary>
    Ended,
    /// <summary>Found to be somebody else, by an entry of the firm's allow-list.</summary>
    Dismissed,
    /// <summary>It cannot be told from what is held.</summary>
    Unknown,
}
