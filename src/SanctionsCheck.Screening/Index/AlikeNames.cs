using System.Numerics;

namespace SanctionsCheck.Screening.Index;

/// <summary>Names whose letters do not tell that they are unlike one asked about, to be gone through.</summary>
/// <param name="names">Numbers of names.</param>
/// <param name="letters">The letters of each.</param>
/// <param name="asked">Those asked about.</param>
/// <param name="most">In how many bits they may differ.</param>
internal ref struct AlikeNames(ReadOnlySpan<int> names, ReadOnlySpan<uint> letters, uint asked, int most)
{
    private readonly ReadOnlySpan<int> _names = names;
    private readonly ReadOnlySpan<uint> _letters = letters;
    private int _next;

    public readonly int Current => _names[_next - 1];

    public readonly AlikeNames GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _letters.Length)
        {
            if (BitOperations.PopCount(_letters[_next++] ^ asked) <= most) return true;
        }
        return false;
    }
}
