using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Matching;

/// <summary>How a screening is asked.</summary>
public sealed record ScreenOptions
{
    /// <summary>The most matches that may be asked for.</summary>
    public const int MaxLimit = 100;

    /// <summary>A score at or above this is a match, 0–1; null for the model's own threshold.</summary>
    public double? Threshold { get; init; }

    /// <summary>How many matches are returned at most, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Lists to ask; empty for all.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>True to build features and token pairings for what is returned; false leaves them empty.</summary>
    public bool Explain { get; init; } = true;
}
