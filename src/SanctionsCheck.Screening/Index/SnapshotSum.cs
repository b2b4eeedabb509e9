using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SanctionsCheck.Screening.Index;

/// <summary>The checksum of a snapshot's arrays: SHA-256 of their lengths and of the SHA-256 of their pieces, which are taken on all cores.</summary>
internal sealed class SnapshotSum
{
    /// <summary>Bytes of a piece.</summary>
    private const int Piece = 1 << 20;

    /// <summary>Fewer bytes are summed at once: handing them on would take longer.</summary>
    private const int Little = 1 << 14;

    private readonly List<(int Length, Task<byte[]>[] Pieces)> _arrays = [];

    /// <summary>Adds an array, which must not be changed any more.</summary>
    public void Add<T>(T[] values) where T : unmanaged
    {
        var bytes = values.Length * Unsafe.SizeOf<T>();
        var pieces = new Task<byte[]>[(bytes + Piece - 1) / Piece];
        for (var i = 0; i < pieces.Length; i++)
        {
            var (at, length) = (i * Piece, Math.Min(Piece, bytes - i * Piece));
            pieces[i] = length < Little ? Task.FromResult(HashOf(values, at, length)) : Task.Run(() => HashOf(values, at, length));
        }
        _arrays.Add((values.Length, pieces));
    }

    /// <summary>The sum of all arrays in their order.</summary>
    public byte[] Finish()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var (count, pieces) in _arrays)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, count);
            sum.AppendData(length);
            foreach (var piece in pieces) sum.AppendData(piece.Result);
        }
        return sum.GetHashAndReset();
    }

    private static byte[] HashOf<T>(T[] values, int at, int length) where T : unmanaged => SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan()).Slice(at, length));
}
