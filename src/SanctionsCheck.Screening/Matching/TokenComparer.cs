using System.Numerics;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>How alike two parts of names are, and why.</summary>
internal static class TokenComparer
{
    public const float Spelling = .97f;
    public const float Sound = .95f;
    public const float ShortForm = .86f;
    public const float InitialOnly = .80f;

    /// <summary>Below this two parts are different.</summary>
    public const float Least = .55f;

    public static float Compare(NameToken a, NameToken b) => Compare(a, b, out _);

    public static float Compare(NameToken a, NameToken b, out string how)
    {
        how = "exact";
        if (a.Kind is TokenKind.Number or TokenKind.LegalForm || b.Kind is TokenKind.Number or TokenKind.LegalForm)
        {
            how = a.Kind == TokenKind.Number ? "number" : "legal-form";
            return a.Kind == b.Kind && a.Form == b.Form ? 1 : 0;
        }
        if (a.Form == b.Form) return 1;
        if (a.Kind == TokenKind.Initial || b.Kind == TokenKind.Initial)
        {
            how = "initial";
            return a.Form[0] == b.Form[0] && a.Kind != b.Kind ? InitialOnly : 0;
        }
        var best = Grouped(a.Groups, b.Groups, ref how);
        if (best >= Spelling) return best;
        if (a.Key == b.Key)
        {
            how = "phonetic";
            return Math.Max(best, a.Key.Length > 2 ? Sound : .85f);
        }
        var typo = Edit(a.Key, b.Key, a.Mask, b.Mask);
        if (typo > best) (best, how) = (typo, "typo");
        if ((a.Abjad || b.Abjad) && best < Sound)
        {
            var skeleton = Unvowelled(a, b);
            if (skeleton > best) (best, how) = (skeleton, "transliterated");
        }
        return best;
    }

    /// <summary>The most that two keys of these lengths may differ in.</summary>
    public static float Limit(int a, int b) => Math.Max(a, b) switch { <= 2 => 0, 3 => 1f, 4 => 1f, 5 => 1.3f, <= 7 => 1.7f, <= 9 => 2f, _ => 2.6f };

    /// <summary>True where the masks alone show that two keys differ in more than a limit.</summary>
    public static bool Unlike(ulong a, ulong b, float limit) => BitOperations.PopCount(a ^ b) > (int)(2 * limit + .01f);

    private static float Grouped(int[] a, int[] b, ref string how)
    {
        var best = 0f;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x != y) continue;
                if (x > 0)
                {
                    how = "spelling";
                    return Spelling;
                }
                (best, how) = (ShortForm, "nickname");
            }
        }
        return best;
    }

    private static float Edit(string a, string b, ulong maskA, ulong maskB)
    {
        var limit = Limit(a.Length, b.Length);
        if (limit == 0 || Math.Abs(a.Length - b.Length) > 3 || Unlike(maskA, maskB, limit)) return 0;
        var cost = EditDistance.Cost(a, b, limit);
        if (cost > limit) return 0;
        var similarity = 1 - .9f * cost / Math.Max(a.Length, b.Length);
        return similarity >= Least ? similarity : 0;
    }

    private static float Unvowelled(NameToken a, NameToken b)
    {
        var (x, y) = (a.Skeleton, b.Skeleton);
        if (x.Length == 0 || y.Length == 0 || x[0] != y[0] && (x.Length < 3 || y.Length < 3)) return 0;
        if (x == y) return x.Length > 2 ? .93f : x.Length == 2 ? .88f : .6f;
        var limit = Math.Max(x.Length, y.Length) switch { <= 2 => 0, 3 => .6f, 4 => 1f, _ => 1.5f };
        if (limit == 0 || Unlike(a.SkeletonMask, b.SkeletonMask, limit)) return 0;
        var cost = EditDistance.Cost(x, y, limit);
        return cost > limit ? 0 : .9f - .5f * cost / Math.Max(x.Length, y.Length);
    }
}
