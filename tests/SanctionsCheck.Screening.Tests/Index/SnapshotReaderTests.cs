using System.Buffers.Binary;
using SanctionsCheck.Screening.Index;

namespace SanctionsCheck.Screening.Tests.Index;

/// <summary>Arrays come back as they were written, and what does not fit is refused before it is relied on.</summary>
public sealed class SnapshotReaderTests
{
    /// <summary>Longer than a piece of the checksum.</summary>
    private static readonly int[] Many = [.. Enumerable.Range(0, 700_000)];

    [Fact]
    public void Arrays_come_back()
    {
        var writer = new SnapshotWriter();
        Save(writer);
        var reader = SnapshotBytes.Reader(SnapshotBytes.Of(Save));
        Assert.Equal(Many, reader.Read<int>());
        Assert.Empty(reader.Read<ulong>(0));
        Assert.Equal("text", reader.Read<char>(4));
        reader.End(writer.Sum());
    }

    [Fact]
    public void The_sum_tells_arrays_apart_that_are_cut_elsewhere()
    {
        var (one, other) = (new SnapshotWriter(), new SnapshotWriter());
        one.Write("ab".ToCharArray());
        one.Write("c".ToCharArray());
        other.Write("a".ToCharArray());
        other.Write("bc".ToCharArray());
        Assert.NotEqual(one.Sum(), other.Sum());
    }

    [Fact]
    public void Another_length_than_expected_is_refused()
    {
        var reader = SnapshotBytes.Reader(SnapshotBytes.Of(Save));
        Assert.Throws<SnapshotException>(() => reader.Read<int>(Many.Length - 1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void A_length_that_can_not_be_is_refused_without_taking_memory_for_it(int length)
    {
        var bytes = SnapshotBytes.Of(w => w.Write(new long[4]));
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        Assert.Throws<SnapshotException>(() => SnapshotBytes.Reader(bytes).Read<long>());
    }

    [Fact]
    public void What_is_left_or_goes_on_or_was_changed_is_refused()
    {
        var writer = new SnapshotWriter();
        Save(writer);
        var bytes = SnapshotBytes.Of(Save);
        Assert.Throws<SnapshotException>(() => SnapshotBytes.Reader(bytes).End(writer.Sum()));
        Assert.Throws<SnapshotException>(() => ReadAll(new(new MemoryStream([.. bytes, 0]), bytes.Length), writer.Sum()));
        bytes[bytes.Length / 2]++;
        Assert.Throws<SnapshotException>(() => ReadAll(SnapshotBytes.Reader(bytes), writer.Sum()));
    }

    private static void Save(SnapshotWriter writer)
    {
        writer.Write(Many);
        writer.Write(Array.Empty<ulong>());
        writer.Write("text".ToCharArray());
    }

    private static void ReadAll(SnapshotReader reader, byte[] sum)
    {
        reader.Read<int>();
        reader.Read<ulong>();
        reader.Read<char>();
        reader.End(sum);
    }
}
