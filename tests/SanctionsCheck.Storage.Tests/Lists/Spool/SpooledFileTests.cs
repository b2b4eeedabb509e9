using SanctionsCheck.Storage.Tests.Lists.Inbox;

namespace SanctionsCheck.Storage.Tests.Lists.Spool;

public sealed class SpooledFileTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31 % 251))];

    [Fact]
    public void What_was_written_is_read_by_any_number_at_once()
    {
        using var file = Zips.Spool(Content.AsSpan(0, 100_000));
        file.Write(Content.AsSpan(100_000));
        Assert.Equal(Content.Length, file.Length);
        Parallel.For(0, 8, _ =>
        {
            using var stream = file.Open();
            using var read = new MemoryStream();
            stream.CopyTo(read, 777);
            Assert.Equal(Content, read.ToArray());
        });
    }

    [Fact]
    public void A_reader_seeks_as_in_any_file()
    {
        using var file = Zips.Spool(Content);
        using var stream = file.Open();
        Assert.Equal(Content.Length, stream.Length);
        foreach (var (offset, origin, expected) in new[] { (5L, SeekOrigin.Begin, 5L), (10, SeekOrigin.Current, 16), (-8, SeekOrigin.End, Content.Length - 8) })
        {
            Assert.Equal(expected, stream.Seek(offset, origin));
            Assert.Equal(Content[expected], stream.ReadByte());
        }
        stream.Position = Content.Length;
        Assert.Equal(-1, stream.ReadByte());
        Assert.Throws<IOException>(() => stream.Seek(-1, SeekOrigin.Begin));
    }

    [Fact]
    public void It_has_no_name_that_anybody_could_find_or_that_could_stay_behind()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var file = Zips.Spool(Content);
        // The only trace is the handle, which the system says leads to a file that was deleted.
        var held = new DirectoryInfo("/proc/self/fd").GetFileSystemInfos().Select(f => f.LinkTarget ?? "").Where(t => t.StartsWith(Path.GetTempPath(), StringComparison.Ordinal));
        Assert.Contains(held, target => target.EndsWith("(deleted)", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_disposed_is_not_read()
    {
        var file = Zips.Spool(Content);
        var stream = file.Open();
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
    }
}
