using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Storage.Portfolio;

/// <summary>What an assessment of a monitored pairing came to. The whole assessment is kept with the checks, under its id.</summary>
/// <param name="Assessment">The assessment's id.</param>
/// <param name="AsOf">The date on which it was asked.</param>
/// <param name="Verdict">The overall verdict.</param>
/// <param name="Score">0–100.</param>
/// <param name="Jurisdictions">Every jurisdiction, always in the same order.</param>
/// <param name="Reason">The gravest reason in a reader's words; null where nothing was found.</param>
public sealed record Outcome(string Assessment, DateOnly AsOf, Verdict Verdict, int Score, ImmutableArray<JurisdictionVerdict> Jurisdictions, string? Reason)
{
    /// <summary>The outcome of an assessment.</summary>
    public static Outcome Of(TradeAssessment assessment) => new(
        assessment.Id, assessment.Basis.AsOf, assessment.Verdict, assessment.Score,
        [.. assessment.Jurisdictions.Select(j => new JurisdictionVerdict(j.Jurisdiction, j.Applies, j.Verdict, j.Score))],
        assessment.Findings.FirstOrDefault()?.Summary);

    /// <summary>
    /// What a change of makes an alert: the overall verdict, and the verdict of each jurisdiction that applies. Scores, and laws that do not apply, may
    /// change without one.
    /// </summary>
    public string Verdicts => string.Join(' ', Jurisdictions.Where(j => j.Applies)
        .Select(j => string.Create(CultureInfo.InvariantCulture, $"{j.Jurisdiction}:{j.Verdict.ToText()}")).Prepend(Verdict.ToText()));

    /// <summary>True where both say the same, whatever they rest on.</summary>
    public bool SaysTheSame(Outcome other) =>
        Verdict == other.Verdict && Score == other.Score && Reason == other.Reason && Jurisdictions.SequenceEqual(other.Jurisdictions);
}
