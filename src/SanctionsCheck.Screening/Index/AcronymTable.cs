using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Screening.Index;

/// <summary>Names by the first letters of their first words. Holds hashes; the scorer sorts out false ones.</summary>
internal sealed class AcronymTable
{
    private const int Least = 2;
    private readonly int[] _starts;
    private readonly int[] _names;
    private readonly uint _mask;

    public AcronymTable(NameTable table)
    {
        var bits = Math.Clamp(31 - System.Numerics.BitOperations.LeadingZeroCount((uint)table.Count), 4, 22);
        _mask = (1u << bits) - 1;
        _starts = new int[_mask + 2];
        Span<char> letters = stackalloc char[Acronyms.Most];
        for (var name = 0; name < table.Count; name++)
        {
            for (var length = Acronyms.FirstLetters(table[name], letters); length >= Least; length--) _starts[Bucket(letters[..length]) + 1]++;
        }
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _names = new int[_starts[^1]];
        var next = _starts[..^1];
        for (var name = 0; name < table.Count; name++)
        {
            for (var length = Acronyms.FirstLetters(table[name], letters); length >= Least; length--) _names[next[Bucket(letters[..length])]++] = name;
        }
    }

    public ReadOnlySpan<int> Find(ReadOnlySpan<char> letters)
    {
        var bucket = Bucket(letters);
        return _names.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);
    }

    private uint Bucket(ReadOnlySpan<char> letters)
    {
        var hash = TextHash.Seed;
        foreach (var c in letters) hash = TextHash.Next(hash, c);
        return TextHash.Fold(hash) & _mask;
    }
}
