namespace SanctionsCheck.Screening.Matching;

/// <summary>The scoring model: its version and its thresholds. Features and weights belong to a version and change only with it.</summary>
public static class ScreeningModel
{
    /// <summary>Version of features, weights, name tables and frequency table. Stands in every answer's basis.</summary>
    public const string Version = "4";

    /// <summary>A score at or above this is a match.</summary>
    public const double Threshold = 0.70;

    /// <summary>Matches below this are not returned at all.</summary>
    public const double Floor = 0.50;

    /// <summary>What a weak alias leaves of a name's score: publishers mark them as broad and prone to false hits.</summary>
    internal const float WeakAlias = 0.93f;
}
