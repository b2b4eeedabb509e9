using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>One thing found about a trade.</summary>
/// <param name="Kind">See <see cref="FindingKinds"/>.</param>
/// <param name="Jurisdiction">Whose law; null for what concerns all (missing data, warning signs).</param>
/// <param name="Subject">What it is about: "exporter", "goods[0]", "transit[1]", "date" …</param>
/// <param name="Severity">The verdict that this finding by itself supports.</param>
/// <param name="Confidence">"high", "medium", "low" or "background" for a rule; "strong", "possible" or "weak" for a party match.</param>
/// <param name="Points">What it adds to the score of its jurisdiction.</param>
/// <param name="Summary">One sentence for a reader.</param>
/// <param name="LegalBasis">Act, article and annex; null where there is none.</param>
/// <param name="Source">Address of the source; null where there is none.</param>
/// <param name="Evidence">Name and value pairs that support it: measure id, dates, codes, matched name, score, chain of ownership, what to ask for.</param>
public sealed record Finding(
    string Kind, string? Jurisdiction, string Subject, Verdict Severity, string Confidence, int Points,
    string Summary, string? LegalBasis, string? Source, ImmutableArray<Evidence> Evidence);
