namespace SanctionsCheck.Screening.Names;

/// <summary>A name taken apart, ready to be compared.</summary>
internal sealed class PreparedName(NameToken[] tokens)
{
    /// <summary>The most parts that are looked at; the rest of a longer name is left out.</summary>
    public const int MaxTokens = 24;

    public NameToken[] Tokens { get; } = tokens;

    /// <summary>Sum of the weights of the parts.</summary>
    public float Weight { get; } = tokens.Sum(t => t.Weight);
}
