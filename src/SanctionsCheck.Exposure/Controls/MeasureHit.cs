namespace SanctionsCheck.Exposure.Controls;

/// <summary>A measure that bears on a line of goods.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Fit">How the goods fit its code list.</param>
/// <param name="ListedCode">The listed code that fits; null where all goods are meant or words decide.</param>
/// <param name="State">How it stands at the date: in force, or start unknown.</param>
/// <param name="Side">What brings the target in: "origin", "dispatch", "destination", "transit", "inputs" or "any".</param>
/// <param name="Effect">What the row does to this trade, at most: the measure's own effect, or <see cref="MeasureEffect.Restricted"/> (a review) where <paramref name="Certain"/> is false.</param>
/// <param name="Certain">False where the fit, the start, a quota or the row's confidence leaves doubt: a review at most.</param>
/// <param name="Reason">Why it is not certain, in words; null where it is.</param>
/// <param name="Ask">What to ask for to settle it; null where nothing is open.</param>
/// <param name="VerifyCodes">True where the code list is general knowledge or of 2013 and should be checked against the annex.</param>
public sealed record MeasureHit(
    Measure Measure, CodeFit Fit, string? ListedCode, DateState State, string Side, MeasureEffect Effect, bool Certain, string? Reason, string? Ask,
    bool VerifyCodes);
