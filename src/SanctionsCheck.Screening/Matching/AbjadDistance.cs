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
    /// <summary>Costs are counted in hundredths of a letter.</summary>
    private const int Whole = 100;
    private const int ShortVowel = 6;
    private const int Soft = 75;
    private const int LongVowelLost = 55;
    /// <summary>A word that begins with a vowel has a letter that carries it.</summary>
    private const int HeadVowel = 70;
    /// <summary>An i at the end makes another name ("Kamal", "Kamali").</summary>
    private const int LastVowelLost = 80;
    private const int Letters = 128;

    private const int First = 1;
    private const int LastPlace = 2;

    /// <summary>Costs of reading a letter as another, by place of the first one.</summary>
    private static readonly byte[][] Readings = [.. Enumerable.Range(0, 4).Select(static place =>
        Enumerable.Range(0, Letters * Letters).Select(x => (byte)Read((char)(x / Letters), (place & First) != 0, (place & LastPlace) != 0, (char)(x % Letters))).ToArray())];

    /// <summary>Costs of a letter that the other spelling does not show, by its place.</summary>
    private static readonly byte[][] Losses = [.. Enumerable.Range(0, 4).Select(static place =>
        Enumerable.Range(0, Letters).Select(c => (byte)Lost((char)c, (place & First) != 0, (place & LastPlace) != 0)).ToArray())];

    private static readonly byte[] Insertions = [.. Enumerable.Range(0, Letters).Select(static c =>
        (byte)(PhoneticKey.IsVowel((char)c) ? ShortVowel : (char)c is 'h' or 'v' ? Soft : Whole))];

    /// <summary>What words may cost by the length of the longer one, to be as like as <see cref="TokenComparer.LeastUnvowelled"/>.</summary>
    private static readonly int[] Limits = [.. Enumerable.Range(0, MaxLength + 1).Select(static longest => Limit(longest, TokenComparer.LeastUnvowelled))];

    private static int Limit(int longest, float least) => (int)((Best - least) * Whole * Math.Max(longest, 1) / Slope) + 1;

    /// <summary>True where words that differ in a whole consonant may still be alike, with the short vowels that the one needs beside it or the long ones that the other lacks.</summary>
    /// <param name="abjad">Letters of the key that was written without vowels.</param>
    /// <param name="sounds">How many of them are consonants.</param>
    /// <param name="latin">Letters of the other key.</param>
    /// <param name="latinSounds">How many of them are consonants.</param>
    public static bool HasRoom(int abjad, int sounds, int latin, int latinSounds) =>
        Whole + (latin - latinSounds - (abjad - sounds) is >= 0 and var more ? ShortVowel * more : LongVowelLost * (abjad - sounds - (latin - latinSounds)))
            <= Limits[Math.Min(Math.Max(abjad, latin), MaxLength)];

    /// <summary>The likeness, up to 0.95; 0 where it is less than <paramref name="least"/>.</summary>
    public static float Likeness(ReadOnlySpan<char> abjad, ReadOnlySpan<char> latin, float least)
    {
        if (abjad.Length > MaxLength) abjad = abjad[..MaxLength];
        if (latin.Length > MaxLength) latin = latin[..MaxLength];
        var longest = Math.Max(abjad.Length, latin.Length);
        var (share, limit) = (Slope / Whole / longest, Limit(longest, least));
        var width = latin.Length + 1;
        // One row of the table is enough: what stands to the left of a place was written just before, what stood above it is written over.
        Span<int> row = stackalloc int[width];
        Span<byte> insertions = stackalloc byte[width];
        Span<byte> letters = stackalloc byte[width];
        row[0] = 0;
        for (var j = 1; j < width; j++)
        {
            letters[j] = Number(latin[j - 1]);
            insertions[j] = j == 1 && PhoneticKey.IsVowel(latin[0]) ? (byte)HeadVowel : Insertions[letters[j]];
            row[j] = row[j - 1] + insertions[j];
        }
        for (var i = 0; i < abjad.Length; i++)
        {
            var place = (i == 0 ? First : 0) | (i == abjad.Length - 1 ? LastPlace : 0);
            var letter = Number(abjad[i]);
            var lost = Losses[place][letter];
            var readings = Readings[place].AsSpan(letter * Letters, Letters);
            var above = row[0];
            var left = row[0] = above + lost;
            var best = left;
            for (var j = 1; j < width; j++)
            {
                var (slanted, straight) = (above + readings[letters[j]], row[j] + lost);
                above = row[j];
                row[j] = left = Math.Min(slanted, Math.Min(straight, left + insertions[j]));
                best = Math.Min(best, left);
            }
            if (best > limit) return 0;
        }
        var likeness = Best - share * row[latin.Length];
        return likeness >= least ? likeness : 0;
    }

    /// <summary>A letter's place in the tables; what is none of ASCII's shares one that is like no other.</summary>
    private static byte Number(char c) => (byte)(c < Letters ? c : 0);

    private static int Lost(char c, bool first, bool last) => c switch
    {
        'i' when last => LastVowelLost,
        Transliteration.Between => ShortVowel,
        'a' or 'i' or 'v' or 'u' or 'o' => first ? 70 : LongVowelLost,
        'h' => last ? 15 : 70,
        _ => Whole,
    };

    private static int Read(char c, bool first, bool last, char latin)
    {
        if (c == latin) return c == 0 ? Whole : 0;
        switch (c)
        {
            case 'a': return PhoneticKey.IsVowel(latin) ? first ? 10 : 25 : Whole;
            case Transliteration.Between: return PhoneticKey.IsVowel(latin) ? ShortVowel : Whole;
            case 'v': return latin is 'u' or 'o' ? 0 : latin is 'f' ? 30 : Whole;
            case 'i': return latin is 'e' ? 0 : latin is 'J' ? 20 : latin == 'a' && last ? 25 : Whole;
            case 'h': return latin is 'a' or 'e' && last ? 0 : latin == 'k' ? 35 : Whole;
            case 'k' or 'g': return latin is 'k' or 'g' ? 15 : latin == 'J' && c == 'g' ? 20 : latin == 'h' ? 50 : Whole;
            case 'd' or 'z' or 's' or 't':
                return (c, latin) switch
                {
                    ('d', 'z') or ('z', 'd') or ('z', 's') or ('s', 'z') or ('t', 's') or ('s', 't') or ('d', 't') or ('t', 'd') => 30,
                    _ => Whole,
                };
            case 'J': return latin is 'g' or 'j' or 'z' or 'S' or 'i' ? 20 : Whole;
            case 'C' or 'S': return latin is 'S' or 'C' ? 20 : latin == 's' ? 40 : Whole;
            case 'b' or 'p' or 'f': return latin is 'p' or 'b' || c == 'p' && latin == 'f' ? 20 : latin == 'v' ? 30 : Whole;
            case 'n' or 'm': return latin is 'n' or 'm' ? 50 : Whole;
            case 'l' or 'r': return latin is 'l' or 'r' ? 70 : Whole;
            default: return Whole;
        }
    }
}
