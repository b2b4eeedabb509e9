namespace SanctionsCheck.Exposure.Assessment;

/// <summary>The kinds of findings.</summary>
public static class FindingKinds
{
    /// <summary>A party is, or may be, on a list.</summary>
    public const string PartyMatch = "party-match";
    /// <summary>A party is owned or controlled by listed ones.</summary>
    public const string Ownership = "ownership";
    /// <summary>A goods-and-country or service measure.</summary>
    public const string Control = "control";
    /// <summary>A licence, exemption, derogation, wind-down or delisting that bears on what was found.</summary>
    public const string Authorisation = "authorisation";
    /// <summary>Exposure to secondary sanctions.</summary>
    public const string SecondarySanctions = "secondary-sanctions";
    /// <summary>A diversion or route signal.</summary>
    public const string Diversion = "diversion";
    /// <summary>Something needed is missing.</summary>
    public const string MissingData = "missing-data";
    /// <summary>A value that can't be read or does not exist.</summary>
    public const string InvalidInput = "invalid-input";
    /// <summary>Goods that could not be resolved, or whose description and code disagree.</summary>
    public const string Goods = "goods";
    /// <summary>A limit of the basis: starter list, list too old, rule book does not reach back.</summary>
    public const string Basis = "basis";
    /// <summary>A note that changes no verdict (tariffs, lapsed measures).</summary>
    public const string Notice = "notice";
}
