using System.Numerics;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Compares two names letter by letter, without their spaces: for slips that move or lose a space ("Arefullaha Ref", "Arefullah Aref").
/// Counts only where some parts agree already, so that a search finds such names through those parts.
/// </summary>
internal static class WholeText
{
    private const int LeastLength = 9;
    /// <summary>What pairs must add up to.</summary>
    public const float LeastAgreed = .35f;
    public const float Most = .93f;
    /// <summary>The most slips there may be.</summary>
    public const int MostSlips = 3;

    public static float Score(PreparedName q, PreparedName c, float score, NameScorer.Sums sums, bool moved)
    {
        if (score >= .9f || sums.Agreed < LeastAgreed || !MayFit(q, c)) return 0;
        // Unless spaces were moved, parts that are left over on both sides are just other parts.
        var limit = moved ? Limit(q.Text.Length) : 0;
        var cost = EditDistance.Plain(q.Text, c.Text, limit);
        return cost > limit ? 0 : Most * (1 - (float)cost / q.Text.Length);
    }

    /// <summary>True where length and letters allow that the texts are nearly the same.</summary>
    public static bool MayFit(PreparedName q, PreparedName c) => MayFit(q, c.Text.Length, c.TextMask, c.Numbers);

    /// <summary>The same for a name of which only length and letters of the text and the numbers are at hand.</summary>
    public static bool MayFit(PreparedName q, int length, ulong mask, int numbers)
    {
        var limit = Limit(q.Text.Length);
        if (q.Text.Length < LeastLength || length < LeastLength || Math.Abs(q.Text.Length - length) > limit || q.Numbers != numbers) return false;
        return BitOperations.PopCount(q.TextMask ^ mask) <= 2 * limit;
    }

    /// <summary>True where the texts are nearly the same.</summary>
    public static bool Fits(PreparedName q, PreparedName c)
    {
        var limit = Limit(q.Text.Length);
        return EditDistance.Plain(q.Text, c.Text, limit) <= limit;
    }

    private static int Limit(int length) => length < 14 ? 1 : length < 22 ? 2 : MostSlips;
}
