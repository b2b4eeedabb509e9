using System.Runtime.Intrinsics;

namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// A text that many others are compared with: counts slips as <see cref="EditDistance.Plain"/> does, a column of its table at once in the bits
/// of a word (H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003).
/// </summary>
internal readonly struct LetterPattern
{
    /// <summary>The most letters.</summary>
    public const int Most = 32;
    private readonly Vector256<byte> _letters;
    private readonly int _length;

    /// <summary>Makes one.</summary>
    /// <param name="text">1 to <see cref="Most"/> ASCII letters; of others nothing can be said.</param>
    public LetterPattern(ReadOnlySpan<char> text)
    {
        if (text.Length > Most) return;
        Span<byte> letters = stackalloc byte[Most];
        letters.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i])) return;
            letters[i] = (byte)text[i];
        }
        (_letters, _length) = (Vector256.Create<byte>(letters), text.Length);
    }

    /// <summary>Slips (a letter more, less, exchanged, or two swapped) that turn the text into another; 0 where nothing can be said.</summary>
    public int Slips(ReadOnlySpan<byte> other)
    {
        if (_length == 0) return 0;
        var (down, up, slanted, before, last) = (uint.MaxValue, 0u, 0u, 0u, 1u << (_length - 1));
        var slips = _length;
        foreach (var letter in other)
        {
            var same = Vector256.Equals(_letters, Vector256.Create(letter)).ExtractMostSignificantBits();
            var swapped = ((~slanted & same) << 1) & before;
            slanted = (((same & down) + down) ^ down) | same | up | swapped;
            var (right, left) = (up | ~(slanted | down), slanted & down);
            if ((right & last) != 0) slips++;
            else if ((left & last) != 0) slips--;
            right = right << 1 | 1;
            (down, up) = (left << 1 | ~(slanted | right), right & slanted);
            before = same;
        }
        return slips;
    }
}
