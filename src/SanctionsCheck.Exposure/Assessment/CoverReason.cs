namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Why an authorisation does not help, or not surely.</summary>
internal enum CoverReason
{
    /// <summary>It helps.</summary>
    None,
    /// <summary>It records that no derogation exists.</summary>
    NoDerogation,
    /// <summary>It adds a duty.</summary>
    Duty,
    /// <summary>It has ended.</summary>
    Ended,
    /// <summary>It does not cover these goods.</summary>
    OtherGoods,
    /// <summary>The contract is too young.</summary>
    YoungContract,
    /// <summary>It has another purpose.</summary>
    OtherPurpose,
    /// <summary>It is only for a purpose that nobody stated.</summary>
    PurposeNotStated,
    /// <summary>The date of the contract decides.</summary>
    ContractOpen,
    /// <summary>It covers part of these goods.</summary>
    GoodsOpen,
    /// <summary>It names parties that the rule book does not hold.</summary>
    PartiesOpen,
    /// <summary>Its first day is not known.</summary>
    StartOpen,
    /// <summary>The row is unverified.</summary>
    Unverified,
}
