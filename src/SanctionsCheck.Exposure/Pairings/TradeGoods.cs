namespace SanctionsCheck.Exposure.Pairings;

/// <summary>One line of goods as a caller describes it. A description or a code is needed; both are better.</summary>
public sealed record TradeGoods
{
    /// <summary>Free text in any language.</summary>
    public string? Description { get; init; }
    /// <summary>HS or CN code, 2 to 10 digits; dots and spaces are ignored.</summary>
    public string? HsCode { get; init; }
    /// <summary>Country of origin; the pairing's origin where absent.</summary>
    public string? Origin { get; init; }
    /// <summary>Value in <see cref="Currency"/>, not negative.</summary>
    public decimal? Value { get; init; }
    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }
}
