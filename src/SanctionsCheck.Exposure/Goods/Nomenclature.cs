using System.Collections.Frozen;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>The headings of the Harmonized System, edition 2022: <c>nomenclature.csv</c>.</summary>
/// <param name="headings">The four-digit headings.</param>
/// <param name="former">Headings of earlier editions that are gone.</param>
internal sealed class Nomenclature(IEnumerable<string> headings, IEnumerable<string> former)
{
    // With their beginnings, of two and three digits.
    private readonly FrozenSet<string> headings = headings.SelectMany(h => (string[])[h[..2], h[..3], h]).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> former = former.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where a heading begins with the code's first digits, four at most.</summary>
    public bool Has(string code) => headings.Contains(code[..Math.Min(4, code.Length)]);

    /// <summary>True where an earlier edition had the heading.</summary>
    public bool WasHeading(string code) => code.Length >= 4 && former.Contains(code[..4]);
}
