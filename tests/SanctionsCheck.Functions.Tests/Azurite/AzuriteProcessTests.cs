using System.Diagnostics;
using Azure.Storage.Blobs;
using SanctionsCheck.Functions.Tests.Worker;
using SanctionsCheck.Local.Azurite;

namespace SanctionsCheck.Functions.Tests.Azurite;

public sealed class AzuriteProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sanctionscheck-azurite-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_it_stored_is_there_the_next_time_on_other_ports()
    {
        await using (var first = await AzuriteProcess.StartAsync(_folder))
        {
            await new BlobContainerClient(first.ConnectionString, "kept").CreateAsync();
            await new BlobContainerClient(first.ConnectionString, "kept").UploadBlobAsync("b", BinaryData.FromString("kept"));
        }
        await using var second = await AzuriteProcess.StartAsync(_folder);
        Assert.Equal("kept", (await new BlobContainerClient(second.ConnectionString, "kept").GetBlobClient("b").DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task It_is_gone_when_it_was_ended()
    {
        var azurite = await AzuriteProcess.StartAsync(_folder);
        var id = azurite.Id;
        await azurite.DisposeAsync();
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    [Fact]
    public async Task It_comes_back_at_its_address_when_it_is_killed()
    {
        await using var azurite = await AzuriteProcess.StartAsync(_folder);
        var killed = azurite.Id;
        using (var process = Process.GetProcessById(killed)) process.Kill();
        var service = new BlobServiceClient(azurite.ConnectionString);
        await Probe.UntilAsync(() => Task.FromResult(azurite.Id != killed), "it is started again");
        await service.GetBlobContainerClient("kept").CreateAsync();
        Assert.True(await service.GetBlobContainerClient("kept").ExistsAsync());
    }

    [Fact]
    public async Task Ports_that_are_taken_are_an_error_that_says_so()
    {
        await using var first = await AzuriteProcess.StartAsync(_folder);
        var error = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(Path.Combine(_folder, "second"), first.Ports));
        Assert.Contains("did not start", error.Message, StringComparison.Ordinal);
        Assert.Contains("EADDRINUSE", error.Message, StringComparison.Ordinal);
    }
}
