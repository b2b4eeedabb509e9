using System.Numerics;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Compares two names letter by letter, without their spaces: for slips that move or lose a space ("Arefullaha Ref", "Arefullah Aref"), and
/// for one slip in a part that is too short, or too well known, to be taken for a slip by itself ("Hamid Rea Noori").
/// Counts only where some parts agree already, so that a search finds such names through those parts.
/// </summary>
internal static class WholeText
{
    private const int LeastLength = 5;
    private const int LeastMoved = 9;
    /// <summary>What pairs must add up to.</summary>
    public const float LeastAgreed = .25f;
    private const float LeastAgreedMoved = .35f;
    public const float Most = .93f;
    /// <summary>The most slips there may be.</summary>
    public const int MostSlips = 3;
    /// <summary>One part in place of another, one letter apart: most often another name, so no match by itself, but the first to look at.</summary>
    private const float OneSlip = .68f;

    public static float Score(PreparedName q, PreparedName c, float score, NameScorer.Sums sums, bool moved)
    {
        if (score >= .9f || !sums.Spelt || sums.Agreed < LeastAgreed || !MayFit(q, c)) return 0;
        var longest = Math.Max(q.TextLength, c.TextLength);
        // Unless spaces were moved, parts that are left over on both sides are just other parts.
        moved &= longest >= LeastMoved && sums.Agreed >= LeastAgreedMoved;
        var limit = moved ? Limit(longest) : 1;
        Span<char> text = stackalloc char[PreparedName.MaxText];
        var cost = Slips(q, text[..c.CopyText(text)], limit);
        return cost > limit ? 0 : (moved || cost == 0 ? Most : OneSlip) * (1 - (float)cost / longest);
    }

    /// <summary>True where length and letters allow that the texts are nearly the same.</summary>
    public static bool MayFit(PreparedName q, PreparedName c) => MayFit(q, c.TextLength, c.TextMask, c.Numbers);

    /// <summary>The same for a name of which only length and letters of the text and the numbers are at hand.</summary>
    public static bool MayFit(PreparedName q, int length, ulong mask, int numbers)
    {
        var limit = Limit(Math.Max(q.TextLength, length));
        if (q.TextLength < LeastLength || length < LeastLength || Math.Abs(q.TextLength - length) > limit || q.Numbers != numbers) return false;
        return BitOperations.PopCount(q.TextMask ^ mask) <= 2 * limit;
    }

    /// <summary>In how many bits the letters may differ of a text of this length and of any that is nearly the same.</summary>
    public static int MostUnlike(int length) => 2 * Limit(length + MostSlips);

    /// <summary>True where the texts are nearly the same.</summary>
    /// <param name="q">The name asked about.</param>
    /// <param name="text">The text of the other (<see cref="PreparedName.CopyText(Span{char})"/>).</param>
    public static bool Fits(PreparedName q, ReadOnlySpan<char> text)
    {
        var limit = Limit(Math.Max(q.TextLength, text.Length));
        return Slips(q, text, limit) <= limit;
    }

    private static int Slips(PreparedName q, ReadOnlySpan<char> text, int limit)
    {
        Span<char> own = stackalloc char[PreparedName.MaxText];
        return EditDistance.Plain(own[..q.CopyText(own)], text, limit);
    }

    private static int Limit(int length) => length < 14 ? 1 : length < 22 ? 2 : MostSlips;
}
