using System.Numerics;

namespace SanctionsCheck.Screening.Names;

/// <summary>
/// The consonants of a sound key (<see cref="PhoneticKey.Skeleton"/>), for scripts that write no vowels, four bits a sound, the first in the
/// lowest ones. What comes after the first sixteen is left out.
/// </summary>
internal readonly struct Skeleton : IEquatable<Skeleton>
{
    private const int Bits = 4;
    private const int Most = 64 / Bits;
    /// <summary>Shorter ones must be the same.</summary>
    private const int LeastUnlike = 3;
    private const int Last = (1 << Bits) - 1;

    /// <summary>The sounds by their number; all others are the last one's.</summary>
    private const string Sounds = " bfkhsSmnlr";
    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 128).Select(static c => (byte)(Sounds.IndexOf((char)c) is > 0 and var at ? at : Last))];
    /// <summary>The class of each sound (<see cref="LetterMask.ClassOf"/>).</summary>
    private static readonly sbyte[] Classes = [.. Enumerable.Range(0, Last + 1).Select(static n => (sbyte)(n == 0 ? -1 : n < Sounds.Length ? LetterMask.ClassOf(Sounds[n]) : LetterMask.Classes - 1))];
    private readonly ulong _sounds;

    /// <summary>The skeleton of a key.</summary>
    public Skeleton(ReadOnlySpan<char> key)
    {
        Span<char> kept = key.Length <= 128 ? stackalloc char[key.Length] : new char[key.Length];
        kept = kept[..PhoneticKey.Skeleton(key, kept)];
        for (var i = 0; i < kept.Length && i < Most; i++) _sounds |= (ulong)(kept[i] < Numbers.Length ? Numbers[kept[i]] : Last) << (i * Bits);
    }

    /// <summary>How many sounds there are, up to 16.</summary>
    public int Length => (64 - BitOperations.LeadingZeroCount(_sounds) + Bits - 1) / Bits;

    /// <summary>The class of the first; −1 if there is none.</summary>
    public int Head => ClassAt(_sounds, 0);

    /// <summary>
    /// True where two words may be one: they begin with the same class of sound, and of three sounds or more one may be another one of its class, or
    /// a soft one lost; where there is room for it one may be any one lost, or, of four sounds or more, another one.
    /// </summary>
    /// <param name="other">The skeleton of the other word.</param>
    /// <param name="room">True where a whole sound more or less is not too much for words of their lengths.</param>
    public bool IsNear(Skeleton other, bool room)
    {
        var (x, y) = (_sounds, other._sounds);
        if (x == 0 || Head != other.Head) return false;
        if (x == y) return true;
        var (longer, shorter) = (Math.Max(x, y), Math.Min(x, y));
        var (sounds, lost) = (Math.Max(Length, other.Length), Math.Abs(Length - other.Length));
        if (sounds < LeastUnlike || lost > 1) return false;
        var same = BitOperations.TrailingZeroCount(x ^ y) / Bits * Bits;
        // Where the one lost is the last of sixteen, nothing is left behind it.
        if (lost == 1) return longer >> same >> Bits == shorter >> same && (room || IsSoft(longer >> same));
        return ((x ^ y) >> same >> Bits) == 0 && (sounds > LeastUnlike && room || ClassAt(x, same) == ClassAt(y, same));
    }

    /// <summary>True for sounds that some spellings leave out (h) or write as vowels (b and f by way of v, S by way of y).</summary>
    private static bool IsSoft(ulong sounds) => (int)(sounds & Last) is 1 or 2 or 4 or 6;

    private static int ClassAt(ulong sounds, int bit) => Classes[(int)(sounds >> bit) & Last];

    /// <summary>The sounds, one letter each.</summary>
    public override string ToString()
    {
        return string.Create(Length, _sounds, static (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++, rest >>= Bits) letters[i] = (int)(rest & Last) < Sounds.Length ? Sounds[(int)(rest & Last)] : '?';
        });
    }

    public bool Equals(Skeleton other) => _sounds == other._sounds;

    public override bool Equals(object? obj) => obj is Skeleton other && Equals(other);

    public override int GetHashCode() => _sounds.GetHashCode();
}
