using SanctionsCheck.Screening.Index;

namespace SanctionsCheck.Screening.Tests.Index;

/// <summary>A snapshot's content without its head.</summary>
internal static class SnapshotBytes
{
    public static byte[] Of(Action<SnapshotWriter> save)
    {
        var writer = new SnapshotWriter();
        save(writer);
        using var stream = new MemoryStream();
        writer.CopyTo(stream);
        Assert.Equal(writer.Length, stream.Length);
        return stream.ToArray();
    }

    public static SnapshotReader Reader(byte[] bytes) => new(new MemoryStream(bytes), bytes.Length);
}
