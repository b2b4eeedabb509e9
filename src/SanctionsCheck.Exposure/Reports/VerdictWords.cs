using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>The verdicts as a report shows them.</summary>
internal static class VerdictWords
{
    /// <summary>The gravest first.</summary>
    public static ImmutableArray<Verdict> Gravest { get; } = [.. Enum.GetValues<Verdict>().OrderDescending()];

    /// <summary>What a verdict means, in a few words.</summary>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Prohibited => "a law that applies forbids it",
        Verdict.LicenceRequired => "only with a licence that an authority must grant",
        Verdict.Review => "something is missing, uncertain or a warning sign: a person must look",
        Verdict.Authorised => "a licence or exemption covers it, under conditions to verify",
        _ => "nothing found on the lists and rules named under Basis; not a permission",
    };
}
