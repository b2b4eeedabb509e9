using System.Numerics;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>How alike two parts of names are, and why.</summary>
internal static class TokenComparer
{
    public const float Spelling = .97f;
    public const float Sound = .95f;
    public const float OneSyllable = .93f;
    public const float Translation = .92f;
    /// <summary>One surname in two Slavic languages.</summary>
    public const float Romanised = .91f;
    public const float Adjective = .90f;
    public const float OtherLanguage = .82f;
    public const float ShortForm = .84f;
    public const float InitialOnly = .80f;

    /// <summary>Below this two parts are different.</summary>
    public const float Least = .60f;

    /// <summary>The same for a word without vowels, which has less to be unlike in.</summary>
    public const float LeastUnvowelled = .70f;

    /// <summary>Taken from the likeness of two words that are both in the tables: they are two words, not one mistyped.</summary>
    private const float BothKnown = .22f;

    /// <summary>Taken where the first sound differs: people seldom mistype the first letter.</summary>
    private const float OtherHead = .05f;

    /// <summary>Typing errors in words shorter than this make other words.</summary>
    public const int LeastTyped = 4;

    /// <summary>Longer words are compared by sound alone.</summary>
    public const int LongestTyped = 20;

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
        var best = Grouped(a, b, ref how);
        if (best >= Spelling) return best;
        var syllables = a.Syllable && b.Syllable;
        // A syllable whose native character is known has its own romanisations and no others.
        if (a.Key == b.Key && Sound > best && !(syllables && (a.Known || b.Known) && HasSyllable(a) && HasSyllable(b))) (best, how) = (a.Key.Length > 2 ? Sound : Math.Max(best, OtherLanguage), "phonetic");
        if (best >= ShortForm) return best;
        if (Stems(a, b) && Adjective > best) (best, how) = (Adjective, "adjective");
        if (a.Abjad != b.Abjad)
        {
            var unvowelled = a.Abjad ? Unvowelled(a, b) : Unvowelled(b, a);
            if (unvowelled > best) (best, how) = (unvowelled, "transliterated");
        }
        else if (!syllables && a.Kind != TokenKind.Particle && b.Kind != TokenKind.Particle)
        {
            var typo = Typo(a, b.Form, b.Key, b.Mask, b.Known);
            if (typo > best) (best, how) = (typo, "typo");
        }
        return best;
    }

    /// <summary>The same as <see cref="Compare(NameToken, NameToken)"/> where one of them is an initial.</summary>
    public static float CompareInitial(in TokenBrief a, in TokenBrief b)
    {
        if (a.First != b.First || a.Kind is TokenKind.Number or TokenKind.LegalForm || b.Kind is TokenKind.Number or TokenKind.LegalForm) return 0;
        return a.Length == 1 && b.Length == 1 ? 1 : a.Kind != b.Kind ? InitialOnly : 0;
    }

    /// <summary>The most that two keys of these lengths may differ in, in tenths (<see cref="EditDistance"/>).</summary>
    public static int Limit(int a, int b) => Math.Max(a, b) switch { <= 2 => 0, <= 4 => 10, 5 => 13, <= 7 => 17, <= 9 => 20, _ => 26 };

    /// <summary>How many slips a key of this length may have.</summary>
    public static int Slips(int length) => length <= 5 ? 1 : 2;

    /// <summary>The same for finding; none where keys are too short to be mistyped.</summary>
    public static int SlipsReach(int length) => length < LeastKey ? 0 : Slips(length);

    /// <summary>Spellings of one name differ in less than this, in hundredths of a letter of theirs.</summary>
    private const int AkinShare = 45;

    /// <summary>The same for surnames of one Slavic sound ("Tikhonov", "Tsikhanau").</summary>
    private const int SlavicShare = 60;
    private const int LeastKey = 3;
    private const int CheapestSlip = 5;
    /// <summary>What of a likeness each whole slip takes, as a share of the word; and a tenth of one.</summary>
    private const float SlipSlope = .9f;
    private const float TenthSlope = SlipSlope / EditDistance.Whole;

    /// <summary>True where the masks alone show that two keys differ in more than a limit.</summary>
    public static bool Unlike(ulong a, ulong b, int limit) => BitOperations.PopCount(a ^ b) * CheapestSlip > limit;

    private static float Grouped(NameToken a, NameToken b, ref string how)
    {
        var best = 0f;
        foreach (var x in a.Groups)
        {
            foreach (var y in b.Groups)
            {
                if (x != y) continue;
                var (likeness, name) = (GroupKind)(x & 3) switch
                {
                    GroupKind.Spelling when Patronymics.IsGroup(x) => (Spelling, "spelling"),
                    GroupKind.Spelling when SlavicSound.IsGroup(x) => Akin(a.Key, b.Key, SlavicShare) ? (Romanised, "phonetic") : default,
                    GroupKind.Spelling => Akin(a.Key, b.Key, AkinShare) || a.Abjad || b.Abjad ? (Spelling, "spelling") : (OtherLanguage, "other-language"),
                    GroupKind.ShortForm => (ShortForm, "nickname"),
                    GroupKind.Translation => (Translation, "translated"),
                    _ => (OneSyllable, "transliterated"),
                };
                if (likeness > best) (best, how) = (likeness, name);
            }
        }
        return best;
    }

    /// <summary>"Michael" and "Mikhail" are one name spelt in two ways, "John" and "Giovanni" are one name in two languages.</summary>
    private static bool Akin(string a, string b, int share) => EditDistance.Cost(a, b, share * Math.Max(a.Length, b.Length) / 10) is var cost && 10 * cost <= share * Math.Max(a.Length, b.Length);

    private static bool HasSyllable(NameToken token) => Array.Exists(token.Groups, static g => (g & 3) == (int)GroupKind.Syllable);

    private static bool Stems(NameToken a, NameToken b) =>
        (a.Stem.Length > 0 || b.Stem.Length > 0)
        && ((a.Stem.Length > 0 ? a.Stem : a.Form) == (b.Stem.Length > 0 ? b.Stem : b.Form));

    /// <summary>True where two parts are compared by their letters (<see cref="Typo"/>).</summary>
    public static bool IsTyped(NameToken a, in TokenBrief b) =>
        a.Abjad == b.Abjad && !(a.Syllable && b.Syllable) && a.Kind != TokenKind.Particle && b.Kind != TokenKind.Particle;

    /// <summary>How alike two parts are by their letters; 0 where they are different.</summary>
    /// <param name="a">The one.</param>
    /// <param name="form">The form of the other.</param>
    /// <param name="key">Its key.</param>
    /// <param name="mask">The letters of the key (<see cref="NameToken.Mask"/>).</param>
    /// <param name="known">Whether it is in the tables.</param>
    public static float Typo(NameToken a, ReadOnlySpan<char> form, ReadOnlySpan<char> key, ulong mask, bool known)
    {
        var best = Unlike(a.Mask, mask, Limit(a.Key.Length, key.Length)) ? 0 : KeyLikeness(a.Key, key);
        var longest = Math.Max(a.Form.Length, form.Length);
        if (longest is >= LeastTyped and <= LongestTyped && best < 1 - SlipSlope / longest && EditDistance.IsOneSlip(a.Form, form)) best = 1 - SlipSlope / longest;
        if (best == 0) return 0;
        if (a.Known && known) best -= BothKnown;
        if (a.Key[0] != key[0] && LetterMask.ClassOf(a.Key[0]) != LetterMask.ClassOf(key[0])) best -= OtherHead;
        return best >= Least ? best : 0;
    }

    private static float KeyLikeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Min(a.Length, b.Length) < LeastKey || Math.Abs(a.Length - b.Length) > 2) return 0;
        var limit = Limit(a.Length, b.Length);
        var cost = EditDistance.Cost(a, b, limit);
        var slips = Slips(Math.Min(a.Length, b.Length));
        // More than so many slips are another word, cheap as each of them may be.
        return cost <= limit && (cost < CheapestSlip * (slips + 1) || EditDistance.Plain(a, b, slips) <= slips) ? 1 - TenthSlope * cost / Math.Max(a.Length, b.Length) : 0;
    }

    private static float Unvowelled(NameToken abjad, NameToken other) =>
        abjad.Skeleton.IsNear(other.Skeleton, AbjadDistance.HasRoom(abjad.Key.Length, abjad.Skeleton.Length, other.Key.Length, other.Skeleton.Length)) ? AbjadDistance.Likeness(abjad.Key, other.Key, LeastUnvowelled) : 0;
}
