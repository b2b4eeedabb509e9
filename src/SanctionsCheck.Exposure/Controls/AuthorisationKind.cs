namespace SanctionsCheck.Exposure.Controls;

/// <summary>What an authorisation does.</summary>
public enum AuthorisationKind
{
    /// <summary>Open to all who meet its conditions: the covered trade is authorised.</summary>
    GeneralLicence,
    /// <summary>The law itself takes the trade out of a prohibition: authorised.</summary>
    Exemption,
    /// <summary>An authority must grant it: licence required.</summary>
    Permit,
    /// <summary>Covers only contracts made before the measure; contract date unknown: review.</summary>
    WindDown,
    /// <summary>Parties taken off a list.</summary>
    Delisting,
    /// <summary>Ends measures.</summary>
    Revocation,
    /// <summary>Adds a duty.</summary>
    Requirement,
    /// <summary>Records that no derogation exists.</summary>
    None,
}
