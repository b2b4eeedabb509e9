namespace SanctionsCheck.Screening.Index;

/// <summary>The most that parts of names can contribute to a score.</summary>
/// <param name="Agreed">To what agrees.</param>
/// <param name="Query">To what is then not left over of the name asked about.</param>
/// <param name="Listed">The same of the listed name.</param>
/// <param name="Parts">How many pairs they can make.</param>
/// <param name="Told">The most that one pair adds to what agrees.</param>
internal readonly record struct Share(float Agreed, float Query, float Listed, int Parts, float Told)
{
    /// <summary>What one pair can contribute.</summary>
    public static Share OfPair(float agreed, float query, float listed) => new(agreed, query, listed, 1, agreed);

    public Share Plus(Share other) => With(other.Agreed, other.Query, other.Listed, other.Parts, other.Told);

    public Share With(float agreed, float query, float listed, int parts, float told) =>
        new(Agreed + agreed, Query + query, Listed + listed, Parts + parts, Math.Max(Told, told));
}
