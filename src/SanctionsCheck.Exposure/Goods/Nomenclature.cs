using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>The headings of the Harmonized System, edition 2022, and the subdivisions of some: <c>nomenclature.csv</c> and <c>subdivisions.csv</c>.</summary>
/// <param name="headings">The four-digit headings.</param>
/// <param name="former">Headings of earlier editions that are gone.</param>
/// <param name="subdivisions">Codes whose subdivisions are all known, with those.</param>
/// <param name="formerSubdivisions">The same codes with the subdivisions that earlier editions had.</param>
internal sealed class Nomenclature(
    IEnumerable<string> headings, IEnumerable<string> former, IReadOnlyDictionary<string, ImmutableArray<string>> subdivisions,
    IReadOnlyDictionary<string, ImmutableArray<string>> formerSubdivisions)
{
    private const int HeadingDigits = 4;

    /// <summary>So many digits mean the same all over the world; what follows is each country's own.</summary>
    private const int CommonDigits = 6;

    // With their beginnings, of two and three digits.
    private readonly FrozenSet<string> headings = headings.SelectMany(h => (string[])[h[..2], h[..3], h]).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> former = former.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, ImmutableArray<string>> children =
        subdivisions.ToFrozenDictionary(s => s.Key, s => s.Value.AddRange(formerSubdivisions[s.Key]), StringComparer.Ordinal);

    /// <summary>True where a heading begins with the code's first digits, four at most.</summary>
    public bool Has(string code) => headings.Contains(code[..Math.Min(HeadingDigits, code.Length)]);

    /// <summary>True where an earlier edition had the heading.</summary>
    public bool WasHeading(string code) => code.Length >= HeadingDigits && former.Contains(code[..HeadingDigits]);

    /// <summary>The heading whose subdivisions are all known and do not have the code's first six digits, today or in earlier editions; null where nothing speaks against them.</summary>
    public string? WithoutSuchSubdivision(string code)
    {
        var common = code[..Math.Min(CommonDigits, code.Length)];
        return common.Length > HeadingDigits && children.TryGetValue(common[..HeadingDigits], out var known)
            && !known.Any(k => k.StartsWith(common, StringComparison.Ordinal) || common.StartsWith(k, StringComparison.Ordinal)) ? common[..HeadingDigits] : null;
    }
}
