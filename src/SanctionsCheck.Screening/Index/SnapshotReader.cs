using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SanctionsCheck.Screening.Index;

/// <summary>Reads the arrays of a snapshot, each into its own memory at once. Until <see cref="End"/> nothing that was read may be relied on.</summary>
/// <param name="input">The content.</param>
/// <param name="length">How many bytes of it there should be.</param>
internal sealed class SnapshotReader(Stream input, int length)
{
    private readonly SnapshotSum _sum = new();
    private int _left = length;

    /// <summary>Reads the next array.</summary>
    /// <exception cref="SnapshotException">It is longer than what is left.</exception>
    /// <exception cref="EndOfStreamException">The content breaks off.</exception>
    public T[] Read<T>() where T : unmanaged
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        input.ReadExactly(head);
        var count = BinaryPrimitives.ReadInt32LittleEndian(head);
        var bytes = (long)count * Unsafe.SizeOf<T>();
        if (count < 0 || bytes > _left - head.Length) throw new SnapshotException($"An array of the snapshot states {count} values, more than are left.");
        _left -= head.Length + (int)bytes;
        var values = GC.AllocateUninitializedArray<T>(count);
        input.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        _sum.Add(values);
        return values;
    }

    /// <summary>Reads the next array, of which it is known how long it is.</summary>
    /// <exception cref="SnapshotException">It is not as long, or longer than what is left.</exception>
    /// <exception cref="EndOfStreamException">The content breaks off.</exception>
    public T[] Read<T>(int count) where T : unmanaged
    {
        var values = Read<T>();
        Expect(values.Length == count);
        return values;
    }

    /// <summary>Refuses arrays that do not fit one another.</summary>
    /// <exception cref="SnapshotException">They do not.</exception>
    public static void Expect(bool fits)
    {
        if (!fits) throw new SnapshotException("The arrays of the snapshot do not fit one another.");
    }

    /// <summary>Makes sure that all was read, as it was written.</summary>
    /// <param name="sum">What the checksum should be.</param>
    /// <exception cref="SnapshotException">Something is left, or was changed.</exception>
    public void End(ReadOnlySpan<byte> sum)
    {
        if (_left != 0) throw new SnapshotException($"The snapshot has {_left} bytes of content more than expected.");
        if (input.ReadByte() >= 0) throw new SnapshotException("The snapshot goes on behind its end.");
        if (!_sum.Finish().AsSpan().SequenceEqual(sum)) throw new SnapshotException("The snapshot's checksum does not fit its content.");
    }
}
