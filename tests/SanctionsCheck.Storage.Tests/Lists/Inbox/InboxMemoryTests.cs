using System.IO.Compression;
using System.Text;
using Azure.Storage.Blobs;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists.Inbox;

/// <summary>What lies in the inbox is never held whole, however large it is.</summary>
[Collection(nameof(AloneCollection))]
public sealed class InboxMemoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Rows = 400_000;

    [Theory]
    [InlineData("list.csv")]
    [InlineData("list.csv.gz")]
    [InlineData("list.zip")]
    public async Task A_file_is_not_held(string name)
    {
        var inbox = new BlobContainerClient(azurite.NewAccount(), ListInbox.ContainerName);
        await inbox.CreateAsync();
        var length = await DropAsync(inbox.GetBlobClient("custom-own/" + name));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        using var read = await ListInbox.ReadAsync(inbox, "custom-own", name);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, length / 10);
        var file = Assert.Single(read!.Files);
        Assert.Equal(("list.csv", length), (file.Name, file.Open().Length));
        Assert.Equal(Rows, ListFormats.Find("custom-own", read.Files).Read("custom-own", read.Files, new ListReport()).Count());
    }

    private static async Task<long> DropAsync(BlobClient blob)
    {
        long length = 0;
        await using var output = await blob.OpenWriteAsync(overwrite: true);
        using var zip = blob.Name.EndsWith(".zip", StringComparison.Ordinal) ? new ZipArchive(output, ZipArchiveMode.Create) : null;
        await using var packed = zip?.CreateEntry("list.csv").Open() ?? (blob.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(output, CompressionLevel.Fastest) : null);
        foreach (var rows in Enumerable.Range(0, Rows).Select(i => $"p{i},Trading House {i} of the town of Dunmore and {i * 7919 % 100_003}\n").Prepend("id,name\n").Chunk(1_000))
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(rows));
            await (packed ?? output).WriteAsync(bytes);
            length += bytes.Length;
        }
        return length;
    }
}
