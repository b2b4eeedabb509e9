namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Counts the letters of a key by class, as a thermometer of six bits per class in one word. Letters of a class are those that
/// are cheap to exchange, so the number of bits in which two masks differ bounds the edit cost of their keys from below.
/// </summary>
internal static class LetterMask
{
    private const int Depth = 6;

    /// <summary>How many classes there are.</summary>
    public const int Classes = 10;

    public static ulong Of(string key)
    {
        ulong mask = 0;
        Span<byte> counts = stackalloc byte[Classes];
        counts.Clear();
        foreach (var c in key)
        {
            var k = ClassOf(c);
            if (counts[k] < Depth) mask |= 1UL << (k * Depth + counts[k]++);
        }
        return mask;
    }

    /// <summary>Counts the letters of a text, as a thermometer of two bits a letter.</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        ulong mask = 0;
        foreach (var c in text)
        {
            if (c is < 'a' or > 'z') continue;
            var bit = 1UL << (2 * (c - 'a'));
            mask |= (mask & bit) == 0 ? bit : bit << 1;
        }
        return mask;
    }

    /// <summary>Folds the counts of a text's letters to half their size: what differs in so many bits differed in as many or more before.</summary>
    public static uint Fold(ulong mask) => (uint)(mask ^ mask >> 32);

    /// <summary>A bit for a letter; all that are none of a–z share one.</summary>
    public static uint BitOf(char c) => 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 31);

    /// <summary>The class of a letter: exchanges within a class cost less than one.</summary>
    public static int ClassOf(char c) => c < 128 ? Table[c] : Classes - 1;

    private static readonly byte[] Table = [.. Enumerable.Range(0, 128).Select(static c => Class((char)c))];

    private static byte Class(char c) => c switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => 0,
        'b' or 'p' => 1,
        'd' or 't' => 2,
        'f' or 'v' => 3,
        'g' or 'k' or 'h' => 4,
        's' or 'z' or 'c' or 'S' or 'C' or 'J' or 'j' => 5,
        'l' => 6,
        'm' or 'n' => 7,
        'r' => 8,
        _ => Classes - 1,
    };
}
