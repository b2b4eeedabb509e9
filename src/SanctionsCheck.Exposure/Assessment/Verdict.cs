namespace SanctionsCheck.Exposure.Assessment;

/// <summary>What the law of a jurisdiction says of a trade, from mildest to gravest; the gravest that applies is the overall verdict.</summary>
public enum Verdict
{
    /// <summary>Nothing found on the lists and rules of the basis. Not a permission.</summary>
    Clear,
    /// <summary>Prohibitions were found, and licences or exemptions cover each of them, under conditions to verify.</summary>
    Authorised,
    /// <summary>Something is missing, uncertain or a warning sign: a person must look.</summary>
    Review,
    /// <summary>Only with a licence that an authority must grant.</summary>
    LicenceRequired,
    /// <summary>Prohibited.</summary>
    Prohibited,
}
