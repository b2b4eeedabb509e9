using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Resolves descriptions and codes of goods to headings. Pure; safe for any number of threads.</summary>
public sealed class GoodsResolver
{
    internal GoodsResolver(ImmutableArray<GoodsHeading> headings) => Headings = headings;

    /// <summary>All rows of the goods table.</summary>
    public ImmutableArray<GoodsHeading> Headings { get; }

    /// <summary>Resolves one line of goods.</summary>
    /// <param name="description">Free text in any language; may be absent.</param>
    /// <param name="hsCode">HS or CN code as written; dots and spaces are ignored; may be absent.</param>
    public GoodsResolution Resolve(string? description, string? hsCode = null) => throw new NotSupportedException();
}
