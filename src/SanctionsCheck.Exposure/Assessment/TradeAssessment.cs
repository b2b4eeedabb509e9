using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>The answer for one trade pairing. The same pairing and basis always give the same assessment.</summary>
/// <param name="Id">Hash of pairing and basis, 32 lower-case hexadecimal digits.</param>
/// <param name="PairingId">The caller's id; null if it gave none.</param>
/// <param name="Score">0–100, the highest of the jurisdictions that apply, and of exposure to secondary sanctions.</param>
/// <param name="Verdict">The gravest verdict of the jurisdictions that apply; at least a review where secondary sanctions threaten, whoever is bound.</param>
/// <param name="Jurisdictions">Every known jurisdiction, always in the same order.</param>
/// <param name="Findings">What was found: first what counts towards the verdict, gravest first, then what the laws that do not apply would say.</param>
/// <param name="Basis">What the answer rests on.</param>
public sealed record TradeAssessment(
    string Id, string? PairingId, int Score, Verdict Verdict,
    ImmutableArray<JurisdictionResult> Jurisdictions, ImmutableArray<Finding> Findings, AssessmentBasis Basis);
