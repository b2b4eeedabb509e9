namespace SanctionsCheck.Exposure.Reports;

/// <summary>Something that is said of several rows, as it is said of the first of them.</summary>
/// <param name="Times">How often it is said.</param>
/// <param name="Row">The first row.</param>
/// <param name="Text">What is said of it.</param>
public sealed record RowExample(long Times, long Row, string Text)
{
    /// <summary>Together with others.</summary>
    public RowExample With(RowExample other) => other.Row < Row ? other with { Times = Times + other.Times } : this with { Times = Times + other.Times };
}
