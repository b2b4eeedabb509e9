namespace SanctionsCheck.Exposure.Controls;

/// <summary>The legal effect of a designation programme.</summary>
public enum ProgrammeEffect
{
    /// <summary>All property is frozen or blocked, and nothing may be made available.</summary>
    AssetFreeze,
    /// <summary>No transactions with the party, though nothing is frozen.</summary>
    TransactionBan,
    /// <summary>A listed vessel: no port access and no services.</summary>
    VesselBan,
    /// <summary>Tighter or denied export licences for listed end-users.</summary>
    ExportControl,
    /// <summary>No new debt or equity beyond stated terms; trade itself is free.</summary>
    SectoralDebt,
    /// <summary>No securities, loans or money-market instruments; trade itself is free.</summary>
    CapitalMarket,
    /// <summary>Limits on correspondent or payable-through accounts of a foreign bank.</summary>
    CorrespondentAccount,
    /// <summary>No dealings in the company's securities; trade itself is free.</summary>
    Investment,
    /// <summary>A lesser menu of sanctions, or funds to be rejected: read the entry.</summary>
    NonBlocking,
    /// <summary>A tag on another designation: significant dealings expose foreign persons and banks to secondary sanctions.</summary>
    SecondarySanctionsTag,
    /// <summary>A firm's own watch-list.</summary>
    Watch,
    /// <summary>No designation: a row of an ownership file, which says who owns whom.</summary>
    OwnershipRecord,
}
