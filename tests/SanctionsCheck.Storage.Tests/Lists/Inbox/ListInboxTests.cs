using System.IO.Compression;
using Azure.Storage.Blobs;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists.Inbox;

public sealed class ListInboxTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Set = """{ "files": ["sdn.csv", "alt.csv"] }""";

    private readonly BlobContainerClient _inbox = new(azurite.NewAccount(), ListInbox.ContainerName);

    public async Task InitializeAsync() => await _inbox.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_single_file_is_a_version()
    {
        await DropAsync("un.xml", "<x/>"u8.ToArray());
        var read = await ReadAsync("un.xml");
        Assert.Equal(["un.xml"], read!.Files.Select(f => f.Name));
        Assert.Equal("un.xml", read.Request.Name);
    }

    [Fact]
    public async Task A_zip_is_a_version_with_all_its_files()
    {
        await DropAsync("2024-05-02.zip", Zips.Zip(("sdn.csv", "a"), ("folder/alt.csv", "b"), ("__MACOSX/._sdn.csv", "x"), (".DS_Store", "x")));
        var read = await ReadAsync("2024-05-02.zip");
        Assert.Equal(["sdn.csv", "alt.csv"], read!.Files.Select(f => f.Name));
        Assert.Equal("b", Text(read.Files[1]));
    }

    [Fact]
    public async Task A_gzipped_file_is_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync("a,b"u8.ToArray());
        await DropAsync("list.csv.gz", packed.ToArray());
        var file = Assert.Single((await ReadAsync("list.csv.gz"))!.Files);
        Assert.Equal(("list.csv", "a,b"), (file.Name, Text(file)));
    }

    [Theory]
    [InlineData("manifest.json", "sdn.csv", "alt.csv")]
    [InlineData("sdn.csv", "manifest.json", "alt.csv")]
    [InlineData("alt.csv", "sdn.csv", "manifest.json")]
    public async Task A_set_waits_for_its_last_file(string first, string second, string last)
    {
        string[] order = [first, second, last];
        // A main file that comes before its manifest can't be told from one that comes alone.
        foreach (var name in order) await DropAsync(name, name == "manifest.json" ? System.Text.Encoding.UTF8.GetBytes(Set) : "x"u8.ToArray());
        await _inbox.GetBlobClient($"ofac-sdn/{last}").DeleteAsync();
        if (last != "manifest.json") Assert.Null(await ReadAsync(first));
        await DropAsync(last, last == "manifest.json" ? System.Text.Encoding.UTF8.GetBytes(Set) : "x"u8.ToArray());
        foreach (var name in order) Assert.Equal(["sdn.csv", "alt.csv"], (await ReadAsync(name))!.Files.Select(f => f.Name));
    }

    [Theory]
    [InlineData("alt.csv")]
    [InlineData("ADD.CSV")]
    [InlineData("sdn_comments.csv")]
    public async Task A_companion_alone_is_no_version(string name)
    {
        await DropAsync(name, "x"u8.ToArray());
        Assert.Null(await ReadAsync(name));
    }

    [Fact]
    public async Task A_file_that_is_gone_again_is_no_version() => Assert.Null(await ReadAsync("gone.csv"));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{ "files": [] }""")]
    [InlineData("""{ "files": ["../ofac/sdn.csv"] }""")]
    [InlineData("""{ "files": [null] }""")]
    public async Task A_manifest_that_names_no_files_is_refused(string manifest)
    {
        await DropAsync("manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest));
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("manifest.json"));
        Assert.StartsWith("manifest.json: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_names_no_file_twice_and_no_more_than_a_version_has()
    {
        Assert.EndsWith("names 'SDN.csv' twice.", (await RefusedAsync("""{ "files": ["sdn.csv", "alt.csv", "SDN.csv"] }""")).Message, StringComparison.Ordinal);
        string Naming(int files) => $$"""{ "files": [{{string.Join(',', Enumerable.Range(0, files).Select(i => $"\"{i}.csv\""))}}] }""";
        Assert.EndsWith($"names {ListUnpacker.MaxFiles + 1} files; a version has {ListUnpacker.MaxFiles} at most.", (await RefusedAsync(Naming(ListUnpacker.MaxFiles + 1))).Message, StringComparison.Ordinal);
        Assert.Equal(ListUnpacker.MaxFiles, InboxManifest.Read("manifest.json", System.Text.Encoding.UTF8.GetBytes(Naming(ListUnpacker.MaxFiles))).Files!.Count);

        async Task<InvalidDataException> RefusedAsync(string manifest)
        {
            await DropAsync("manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest));
            return await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("manifest.json"));
        }
    }

    [Theory]
    [InlineData("sdn.csv", "alt.csv")]
    [InlineData("sdn.csv.gz", "alt.csv")]
    [InlineData("sdn.csv", "alt.csv.gz")]
    [InlineData("sdn.zip", "alt.zip")]
    public async Task The_files_of_a_set_share_one_limit_of_bytes(string first, string second)
    {
        await DropAsync("manifest.json", System.Text.Encoding.UTF8.GetBytes($$"""{ "files": ["{{first}}", "{{second}}"] }"""));
        foreach (var name in new[] { first, second }) await DropAsync(name, Packed(name, new string('x', 1_000)));

        Assert.Equal(2, (await ListInbox.ReadAsync(_inbox, ListIds.OfacSdn, second, 2_000, default))!.Files.Count);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ListInbox.ReadAsync(_inbox, ListIds.OfacSdn, second, 1_999, default));
        Assert.StartsWith(second, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archives_of_a_set_that_hold_files_of_one_name_are_refused()
    {
        await DropAsync("manifest.json", """{ "files": ["a.zip", "b.zip"] }"""u8.ToArray());
        await DropAsync("a.zip", Zips.Zip(("sdn.csv", "x")));
        await DropAsync("b.zip", Zips.Zip(("SDN.csv", "y")));
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("manifest.json"));
        Assert.Equal("b.zip: there would be two files named 'SDN.csv'.", error.Message);
    }

    [Fact]
    public async Task While_a_manifest_is_broken_no_file_beside_it_is_taken_for_a_whole_version()
    {
        // It may be the one that names them: a main file without its aliases would pass for a list.
        await DropAsync("broken.json", "{"u8.ToArray());
        await DropAsync("sdn.csv", "x"u8.ToArray());
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("sdn.csv"));
        Assert.StartsWith("broken.json: ", error.Message, StringComparison.Ordinal);
    }

    private Task<InboxFiles?> ReadAsync(string name) => ListInbox.ReadAsync(_inbox, ListIds.OfacSdn, name);

    private async Task DropAsync(string name, byte[] content) => await _inbox.GetBlobClient($"ofac-sdn/{name}").UploadAsync(BinaryData.FromBytes(content), overwrite: true);

    private static byte[] Packed(string name, string content)
    {
        if (name.EndsWith(".zip", StringComparison.Ordinal)) return Zips.Zip((name[..^4] + ".csv", content));
        if (!name.EndsWith(".gz", StringComparison.Ordinal)) return System.Text.Encoding.UTF8.GetBytes(content);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(System.Text.Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    private static string Text(ListFile file)
    {
        using var reader = new StreamReader(file.Open());
        return reader.ReadToEnd();
    }
}
