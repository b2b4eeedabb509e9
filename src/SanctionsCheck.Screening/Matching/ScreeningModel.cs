namespace SanctionsCheck.Screening.Matching;

/// <summary>The scoring model: its version and its thresholds. Features and weights belong to a version and change only with it.</summary>
public static class ScreeningModel
{
    /// <summary>Version of features, weights, name tables and frequency table. Stands in every answer's basis.</summary>
    public const string Version = "1";

    /// <summary>A score at or above this is a match.</summary>
    public const double Threshold = 0.70;

    /// <summary>Matches below this are not returned at all.</summary>
    public const double Floor = 0.50;
}
