namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Names of verdicts as they stand in answers and files.</summary>
public static class Verdicts
{
    /// <summary>prohibited, licence-required, review, authorised or clear.</summary>
    public static string ToText(this Verdict verdict) => verdict switch
    {
        Verdict.Prohibited => "prohibited",
        Verdict.LicenceRequired => "licence-required",
        Verdict.Review => "review",
        Verdict.Authorised => "authorised",
        Verdict.Clear => "clear",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
