using System.IO.Compression;
using System.Text;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Tests.Lists.Inbox;

public sealed class ListUnpackerTests
{
    [Theory]
    [InlineData("../sdn.csv", "leads outside")]
    [InlineData("a/../../sdn.csv", "leads outside")]
    [InlineData("/etc/sdn.csv", "leads outside")]
    [InlineData("C:\\sdn.csv", "leads outside")]
    [InlineData("..\\sdn.csv", "leads outside")]
    [InlineData("run.exe", "is no list file")]
    [InlineData("inner.zip", "is no list file")]
    public void An_entry_that_is_no_list_file_of_the_archive_is_refused(string path, string reason) =>
        Refused(Zips.Zip(("sdn.csv", "x"), (path, "x")), reason);

    [Theory]
    [InlineData("lists/sdn.csv", "sdn.csv")]
    [InlineData("lists\\sdn.csv", "sdn.csv")]
    [InlineData("x?y#z%2e.csv", "x_y_z_2e.csv")]
    [InlineData("санкции.csv", "_______.csv")]
    public void A_file_gets_a_name_that_leads_nowhere(string path, string name) =>
        Assert.Equal(name, Assert.Single(Unpack("set.zip", Zips.Zip((path, "x")))).Name);

    [Theory]
    [InlineData("..", "list")]
    [InlineData("a/..", "list")]
    [InlineData("a\\..\\", "list")]
    [InlineData(".csv", "csv")]
    [InlineData("a/b.xml", "b.xml")]
    public void A_blob_gets_a_name_that_leads_nowhere(string blob, string name) => Assert.Equal(name, Assert.Single(Unpack(blob, [1])).Name);

    [Theory]
    [InlineData(10L * 1024 * 1024 * 1024)]
    [InlineData(600L * 1024 * 1024)]
    public void A_declared_size_beyond_the_limit_is_refused_before_anything_is_unpacked(long size) =>
        Refused(Zips.Declaring(size, ("sdn.csv", "36,x")), size > uint.MaxValue ? "declares 10,737,418,240 bytes" : "declares 629,145,600 bytes");

    [Fact]
    public void Two_names_that_are_archived_as_one_are_refused() => Refused(Zips.Zip(("a?.csv", "x"), ("a#.csv", "y")), "two files named");

    [Fact]
    public void Two_files_of_one_name_are_refused() => Refused(Zips.Zip(("a/sdn.csv", "x"), ("b/SDN.csv", "y")), "two files named");

    [Fact]
    public void An_empty_archive_is_refused() => Refused(Zips.Zip(), "holds no files");

    [Fact]
    public void More_files_than_a_list_has_are_refused() => Refused(Zips.Zip([.. Enumerable.Range(0, 51).Select(i => ($"{i}.csv", "x"))]), "more than 50");

    [Fact]
    public void A_bomb_is_stopped_early() => Refused(Zips.Zip(("sdn.csv", new string('0', 30_000_000))), "200 times");

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(95)]
    public void A_cut_off_archive_is_refused(int percent)
    {
        var random = new Random(3);
        var whole = Zips.Zip(("sdn.csv", string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('A', 'Z')))));
        Refused(whole[..(whole.Length * percent / 100)], "damaged or cut off");
    }

    [Theory]
    [InlineData("set.zip", 0)]
    [InlineData("set.zip", 1)]
    [InlineData("set.zip", 14)]
    [InlineData("set.zip", 100)]
    [InlineData("set.xlsx", 1)]
    [InlineData("set.xlsx", 100)]
    public void Hardly_the_beginning_of_an_archive_is_refused(string name, int more) => Assert.Contains(
        "damaged or cut off", Assert.Throws<InvalidDataException>(() => Unpack(name, [0x50, 0x4B, 3, 4, .. new byte[more]])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(99)]
    public void A_cut_off_gzip_is_refused(int percent)
    {
        var whole = Gzip();
        Assert.Equal(50_000, Assert.Single(Unpack("set.zip", whole)).Open().Length);
        Refused(whole[..Math.Max(12, whole.Length * percent / 100)], "damaged or cut off");
    }

    [Fact]
    public void A_gzip_with_a_wrong_byte_is_refused()
    {
        var damaged = Gzip();
        damaged[^6] ^= 1;
        Refused(damaged, "damaged or cut off");
    }

    [Fact]
    public void A_zip_with_a_wrong_byte_is_refused()
    {
        var whole = Zips.Zip(("sdn.csv", "36,\"AEROCARIBBEAN AIRLINES\""));
        for (var i = 37; i < 60; i++)
        {
            var damaged = whole.ToArray();
            damaged[i] ^= 4;
            Refused(damaged, "damaged or cut off");
        }
    }

    [Fact]
    public void A_workbook_with_a_wrong_byte_is_refused()
    {
        var whole = Zips.Zip(("xl/workbook.xml", "<workbook><sheets><sheet name=\"Consolidated List\"/></sheets></workbook>"), ("xl/worksheets/sheet1.xml", "<worksheet><c><v>36</v></c></worksheet>"));
        using (var kept = Unpack("list.xlsx", whole)) Assert.Equal(whole.Length, Assert.Single(kept).Open().Length);
        // Behind the header (30 bytes) and the name of the first part.
        for (var i = 47; i < 58; i++)
        {
            var damaged = whole.ToArray();
            damaged[i] ^= 4;
            Assert.Contains("damaged or cut off", Assert.Throws<InvalidDataException>(() => Unpack("list.xlsx", damaged)).Message, StringComparison.Ordinal);
        }
        Assert.Contains("200 times", Assert.Throws<InvalidDataException>(() => Unpack("list.xlsx", Zips.Zip(("xl/workbook.xml", new string('0', 30_000_000))))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set.zip")]
    [InlineData("set.xlsx")]
    [InlineData("list.csv.gz")]
    public void Whatever_is_done_to_an_archive_it_is_unpacked_whole_or_refused(string name)
    {
        var whole = name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip() : Zips.Zip(("sdn.csv", new string('0', 900)), ("alt.csv", string.Concat(Enumerable.Range(0, 900))));
        var contents = Contents(name, whole).ToHashSet();
        var random = new Random(7);
        var (refused, compared) = (0, 0);
        for (var round = 0; round < 1_500; round++)
        {
            var bytes = whole.ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(bytes.Count);
                if (random.Next(8) == 0) bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40)));
                else if (random.Next(8) == 0) bytes.Insert(at, (byte)random.Next(256));
                else bytes[at] = (byte)random.Next(256);
            }
            try
            {
                var found = Contents(name, [.. bytes]);
                // What is not refused holds what was packed, or is no archive any more. A part may be missing from a directory that was damaged.
                if (!bytes.Take(3).SequenceEqual(whole.Take(3))) continue;
                compared++;
                Assert.Subset(contents, found.ToHashSet());
            }
            catch (InvalidDataException e)
            {
                refused++;
                Assert.StartsWith(name, e.Message, StringComparison.Ordinal);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Round {round}: {e}");
            }
        }
        // Both came about, else nothing was tried.
        Assert.NotEqual(0, refused);
        Assert.NotEqual(0, compared);
    }

    /// <summary>What comes out of an archive; of a workbook, which stays packed, what its reader unpacks.</summary>
    private static List<string> Contents(string name, byte[] archive)
    {
        using var files = Unpack(name, archive);
        if (!name.EndsWith(".xlsx", StringComparison.Ordinal) || archive is not [0x50, 0x4B, 0x03 or 0x05, ..]) return [.. files.Select(f => Content(f.Open()))];
        var workbook = Assert.Single(files);
        Assert.Equal(archive, Encoding.Latin1.GetBytes(Content(workbook.Open())));
        using var zip = new ZipArchive(workbook.Open(), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e => Content(e.Open()))];
    }

    private static string Content(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [Fact]
    public void What_is_no_archive_is_the_file_itself()
    {
        var file = Assert.Single(Unpack("sdn.csv", "a"u8.ToArray()));
        Assert.Equal("sdn.csv", file.Name);
    }

    private static SpooledFiles Unpack(string name, byte[] content) => ListUnpacker.Unpack(name, Zips.Spool(content));

    private static byte[] Gzip()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write([.. Enumerable.Range(0, 50_000).Select(i => (byte)(i * 31 % 251))]);
        return packed.ToArray();
    }

    private static void Refused(byte[] archive, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => Unpack("set.zip", archive));
        Assert.StartsWith("set.zip", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
