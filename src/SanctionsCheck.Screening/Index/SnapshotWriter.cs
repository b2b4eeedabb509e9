using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SanctionsCheck.Screening.Index;

/// <summary>Collects the arrays that a snapshot is made of. Numbers are stored as they are in memory, lowest byte first.</summary>
internal sealed class SnapshotWriter
{
    private readonly List<Action<Stream>> _arrays = [];
    private readonly SnapshotSum _sum = new();

    /// <summary>Bytes of the content.</summary>
    public long Length { get; private set; }

    /// <summary>Adds an array, which must not be changed any more.</summary>
    public void Write<T>(T[] values) where T : unmanaged
    {
        _sum.Add(values);
        Length += sizeof(int) + MemoryMarshal.AsBytes(values.AsSpan()).Length;
        _arrays.Add(output =>
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, values.Length);
            output.Write(length);
            output.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        });
    }

    /// <summary>The checksum of all arrays.</summary>
    public byte[] Sum() => _sum.Finish();

    /// <summary>Writes the arrays.</summary>
    public void CopyTo(Stream output)
    {
        foreach (var array in _arrays) array(output);
    }
}
