namespace SanctionsCheck.Screening.Parties;

/// <summary>What kind of party a name belongs to.</summary>
public enum PartyType
{
    /// <summary>Not known; compared with every type.</summary>
    Unknown,
    /// <summary>A natural person.</summary>
    Person,
    /// <summary>A company, authority, group or other body.</summary>
    Organisation,
    /// <summary>A ship, identified by its IMO number.</summary>
    Vessel,
    /// <summary>An aircraft, identified by tail and construction number.</summary>
    Aircraft,
}
