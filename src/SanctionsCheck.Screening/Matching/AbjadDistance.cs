using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// How well a word written without short vowels (Arabic, Persian, Hebrew) fits a Latin spelling: short vowels may stand between its letters,
/// its long vowels and consonants must be there.
/// </summary>
internal static class AbjadDistance
{
    private const int MaxLength = 24;
    private const float Best = .95f;
    /// <summary>What a letter that does not fit takes, as a share of the word.</summary>
    private const float Slope = 1.45f;
    private const float ShortVowel = .06f;
    private const float LongVowelLost = .45f;
    /// <summary>A word may begin with a sound that only carries a vowel.</summary>
    private const float HeadVowel = .2f;
    /// <summary>An i at the end makes another name ("Kamal", "Kamali").</summary>
    private const float LastVowelLost = .8f;

    public static float Likeness(ReadOnlySpan<char> abjad, ReadOnlySpan<char> latin)
    {
        if (abjad.Length > MaxLength) abjad = abjad[..MaxLength];
        if (latin.Length > MaxLength) latin = latin[..MaxLength];
        Span<float> rows = stackalloc float[2 * (MaxLength + 1)];
        var width = latin.Length + 1;
        var last = rows[..width];
        var now = rows.Slice(width, width);
        last[0] = 0;
        for (var j = 1; j < width; j++) last[j] = last[j - 1] + Inserted(latin, j - 1);
        for (var i = 1; i <= abjad.Length; i++)
        {
            var lost = Lost(abjad, i - 1);
            now[0] = last[0] + lost;
            for (var j = 1; j < width; j++)
                now[j] = Math.Min(last[j - 1] + Read(abjad, i - 1, latin[j - 1]), Math.Min(last[j] + lost, now[j - 1] + Inserted(latin, j - 1)));
            var free = last;
            last = now;
            now = free;
        }
        return Best - Slope * last[latin.Length] / Math.Max(abjad.Length, latin.Length);
    }

    /// <summary>A letter of the Latin spelling that the native one does not show.</summary>
    private static float Inserted(ReadOnlySpan<char> latin, int j)
    {
        var c = latin[j];
        if (PhoneticKey.IsVowel(c)) return j == 0 ? HeadVowel : ShortVowel;
        return c is 'h' or 'v' ? .75f : 1;
    }

    private static float Lost(ReadOnlySpan<char> abjad, int i) => abjad[i] switch
    {
        'i' when i == abjad.Length - 1 => LastVowelLost,
        'a' or 'i' or 'v' or 'e' or 'u' or 'o' => i == 0 ? .7f : LongVowelLost,
        'h' => i == abjad.Length - 1 ? .15f : .7f,
        _ => 1,
    };

    private static float Read(ReadOnlySpan<char> abjad, int i, char latin)
    {
        var c = abjad[i];
        if (c == latin) return 0;
        switch (c)
        {
            case 'a': return PhoneticKey.IsVowel(latin) ? i == 0 ? .1f : .25f : 1;
            case 'v': return latin is 'u' or 'o' ? 0 : latin is 'f' ? .3f : 1;
            case 'i': return latin is 'e' ? 0 : latin is 'J' ? .2f : latin == 'a' && i == abjad.Length - 1 ? .25f : 1;
            case 'h': return latin is 'a' or 'e' && i == abjad.Length - 1 ? 0 : latin == 'k' ? .35f : 1;
            case 'k' or 'g': return latin is 'k' or 'g' ? .15f : latin == 'J' && c == 'g' ? .2f : latin == 'h' ? .5f : 1;
            case 'd' or 'z' or 's' or 't':
                return (c, latin) switch
                {
                    ('d', 'z') or ('z', 'd') or ('z', 's') or ('s', 'z') or ('t', 's') or ('s', 't') or ('d', 't') or ('t', 'd') => .3f,
                    _ => 1,
                };
            case 'J': return latin is 'g' or 'j' or 'z' or 'S' ? .2f : 1;
            case 'C' or 'S': return latin is 'S' or 'C' ? .2f : latin == 's' ? .4f : 1;
            case 'b' or 'p' or 'f': return latin is 'p' or 'b' ? .2f : latin == 'v' ? .3f : 1;
            case 'n' or 'm': return latin is 'n' or 'm' ? .5f : 1;
            case 'l' or 'r': return latin is 'l' or 'r' ? .7f : 1;
            default: return 1;
        }
    }
}
