namespace SanctionsCheck.Exposure.Assessment;

/// <summary>
/// The points that findings add. A jurisdiction's score is what its own findings add, up to <see cref="LawLimit"/>, and what concerns every jurisdiction adds,
/// up to <see cref="GeneralLimit"/>: 0 to 100. The table belongs to the rule book's version and changes only with it.
/// </summary>
public static class ScoreTable
{
    /// <summary>Version of this table and of the way in which an assessment is made; part of the rule book's version.</summary>
    public const int Version = 3;

    /// <summary>Most that the findings under one law add.</summary>
    public const int LawLimit = 70;

    /// <summary>Most that missing data, unreadable values and warning signs add.</summary>
    public const int GeneralLimit = 30;

    /// <summary>What a finding under a law adds, before the limit. A review weighs by how sure it is: a party that merely may be a listed one, or is so by a weak alias, weighs less.</summary>
    /// <param name="severity">What the finding supports.</param>
    /// <param name="confidence">As <see cref="Finding.Confidence"/> has it.</param>
    public static int OfLaw(Verdict severity, string confidence) => severity switch
    {
        Verdict.Prohibited => 60,
        Verdict.LicenceRequired => 40,
        Verdict.Review when confidence == "weak" => 10,
        Verdict.Review when confidence == "possible" => 15,
        Verdict.Review => 20,
        Verdict.Authorised => 10,
        _ => 0,
    };

    /// <summary>What a finding that concerns all jurisdictions adds, before the limit.</summary>
    public static int OfGeneral(Verdict severity) => severity == Verdict.Clear ? 0 : 15;
}
