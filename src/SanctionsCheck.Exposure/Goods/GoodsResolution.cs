using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>What a line of goods was resolved to.</summary>
/// <param name="Code">The code to judge by: the declared one where it is valid, refined by the description where that names a subdivision of it beyond doubt, else the best candidate's; null if unresolved.</param>
/// <param name="DeclaredCode">The declared code, digits only; null if none or malformed.</param>
/// <param name="CodeStatus">What the declared code is worth.</param>
/// <param name="Candidates">Headings that the description may mean, best first; empty where it says nothing known.</param>
/// <param name="FromText">True where <paramref name="Code"/> comes from the description.</param>
/// <param name="Ambiguous">True where the best candidates under different headings are about equally good: review.</param>
/// <param name="Conflict">True where the description clearly means other goods than the declared code.</param>
/// <param name="Message">What is wrong or open, for a reader; null if nothing.</param>
public sealed record GoodsResolution(
    string? Code, string? DeclaredCode, CodeStatus CodeStatus, ImmutableArray<GoodsCandidate> Candidates, bool FromText, bool Ambiguous, bool Conflict,
    string? Message)
{
    /// <summary>The description in one spelling, for comparison with the rule book's words.</summary>
    internal string Folded { get; init; } = "";

    /// <summary>True where there is a code to judge by.</summary>
    public bool IsResolved => Code is not null;
}
