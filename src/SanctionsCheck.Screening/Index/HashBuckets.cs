using System.Numerics;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// Numbers by the hash of what they stand for, side by side in memory. Holds no texts: what shares a hash by chance is found too, seldom, and
/// sorted out by whoever asks.
/// </summary>
internal sealed class HashBuckets
{
    private const int LeastBits = 4;
    private const int MostBits = 24;

    /// <summary>Where each bucket begins in <see cref="_entries"/>; there is a power of two of them.</summary>
    private readonly int[] _starts;
    /// <summary>A number in the lower bits, more of its hash in the upper ones: most of what shares a bucket by chance is refused here.</summary>
    private readonly uint[] _entries;
    private readonly uint _mask;
    private readonly int _idBits;

    /// <summary>Makes the buckets.</summary>
    /// <param name="pairs">Hashes and numbers; numbers of one hash are found in this order.</param>
    /// <param name="count">All numbers are below this.</param>
    public HashBuckets(ReadOnlySpan<(uint Hash, int Id)> pairs, int count)
    {
        var buckets = 1 << Math.Clamp(BitOperations.Log2((uint)pairs.Length + 1), LeastBits, MostBits);
        (_starts, _entries, _mask, _idBits) = (new int[buckets + 1], new uint[pairs.Length], (uint)buckets - 1, BitsOf(count));
        foreach (var (hash, _) in pairs) _starts[(hash & _mask) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        var next = _starts[..^1];
        foreach (var (hash, id) in pairs) _entries[next[hash & _mask]++] = Check(hash) | (uint)id;
    }

    /// <summary>Reads what <see cref="Save"/> wrote, for the same count.</summary>
    public HashBuckets(SnapshotReader reader, int count)
    {
        (_starts, _entries) = (reader.Read<int>(), reader.Read<uint>());
        SnapshotReader.Expect(BitOperations.IsPow2(_starts.Length - 1) && _starts[^1] == _entries.Length);
        (_mask, _idBits) = ((uint)_starts.Length - 2, BitsOf(count));
    }

    public void Save(SnapshotWriter writer)
    {
        writer.Write(_starts);
        writer.Write(_entries);
    }

    /// <summary>Asks for the memory that tells where the numbers with these hashes are.</summary>
    public void AskStarts(ReadOnlySpan<uint> hashes)
    {
        foreach (var hash in hashes) Ahead.Of(_starts, (int)(hash & _mask));
    }

    /// <summary>Asks for the memory of the numbers with these hashes.</summary>
    public void AskEntries(ReadOnlySpan<uint> hashes)
    {
        foreach (var hash in hashes) Ahead.Of(_entries, _starts[hash & _mask]);
    }

    /// <summary>The numbers with a hash.</summary>
    public HashMatches Find(uint hash)
    {
        var bucket = hash & _mask;
        return new(_entries.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]), Check(hash), _idBits);
    }

    /// <summary>Bits of a hash that its bucket does not tell, above those of a number.</summary>
    private uint Check(uint hash) => hash * 2654435769u >> _idBits << _idBits;

    private static int BitsOf(int count) => 32 - BitOperations.LeadingZeroCount((uint)count);
}
