using System.Numerics;

namespace SanctionsCheck.Screening.Index;

/// <summary>A set of hashes as bits: one that it has not was never added; one that it has may share its bit with another.</summary>
internal sealed class HashBits
{
    /// <summary>Bits for each hash: about one in eight that was never added is taken for one that was.</summary>
    private const int Room = 8;
    private const int Word = 64;
    private readonly ulong[] _bits;

    /// <summary>Makes an empty set.</summary>
    /// <param name="most">How many hashes are going to be added at the most.</param>
    public HashBits(int most) => _bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(most, Word)) * Room / Word];

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public HashBits(SnapshotReader reader)
    {
        _bits = reader.Read<ulong>();
        SnapshotReader.Expect(BitOperations.IsPow2(_bits.Length));
    }

    public void Save(SnapshotWriter writer) => writer.Write(_bits);

    public void Set(uint hash) => _bits[At(hash)] |= Bit(hash);

    public bool Has(uint hash) => (_bits[At(hash)] & Bit(hash)) != 0;

    private uint At(uint hash) => TextHash.Fold(hash) / Word & (uint)_bits.Length - 1;

    private static ulong Bit(uint hash) => 1UL << (int)(TextHash.Fold(hash) % Word);
}
