using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using SanctionsCheck.Functions.Tests.Api;
using SanctionsCheck.Functions.Tests.Worker;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>Official list files dropped by hand into the running program's container, good ones and bad ones.</summary>
public sealed partial class DroppedListTests(RunningProcess process) : IClassFixture<RunningProcess>
{
    private const string Header = "id,name,aliases,country\n";

    [Theory]
    [InlineData("ofac-sdn", "moved.csv", "<!DOCTYPE html><html><body>Moved</body></html>", "web page")]
    [InlineData("ch-seco", "empty.xml", "", "empty")]
    [InlineData("un-sc", "cut.xml", "<?xml version=\"1.0\"?><CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>ERIC", "cut off")]
    [InlineData("eu-fsf", "set.zip", "PK\u0003\u0004 cut off", "cut off")]
    [InlineData("uk-sanctions-list", "manifest.json", "{\"files\":[\"../x.csv\"]}", "manifest.json")]
    public async Task A_file_that_is_no_list_is_refused_with_the_reason_and_the_active_one_stays(string list, string file, string content, string reason)
    {
        // A starter list, or nothing at all.
        var before = (await ListsAsync()).SingleOrDefault(l => l.List == list);
        await DropAsync($"{list}/{file}", Encoding.UTF8.GetBytes(content));
        await Probe.UntilAsync(async () => (await ListsAsync()).Any(l => l.List == list && l.State == "refused"), $"{file} is refused");
        var after = await ListsAsync();
        Assert.Contains(reason, after.Single(l => l.List == list && l.State == "refused").Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, after.SingleOrDefault(l => l.List == list && l.State == "active"));
    }

    [Fact]
    public async Task A_zip_is_imported_and_answers_rest_on_it()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await zip.CreateEntry("watch.csv").OpenAsync();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(Header + "w1,Qorvantis Shipping Bureau,Корвантис,BY\n"));
        }
        await DropAsync("custom-watch/2026-05-06.zip", packed.ToArray());
        await Probe.UntilAsync(async () => (await ListsAsync()).Any(l => l is { List: "custom-watch", State: "active" }), "the list is active");
        Assert.Equal(("active", "2026-05-06", 1), (await ListsAsync()).Where(l => l.List == "custom-watch").Select(l => (l.State, l.Published, l.Parties)).Single());
        await Probe.UntilAsync(async () =>
            (await ApiServer.SendAsync(process.Local.Http, "POST", "screen", """{"lists":["custom-watch"],"queries":[{"id":"1","type":"organisation","name":"Qorvantis Shipping Bureau"}]}""")).Body.Contains("\"w1\"", StringComparison.Ordinal),
            "the party is found");
    }

    [Fact]
    public async Task A_file_in_a_folder_that_is_no_list_is_left_aside_once()
    {
        await DropAsync("nonsense/a.csv", Encoding.UTF8.GetBytes(Header));
        await DropAsync("custom-after/b.csv", Encoding.UTF8.GetBytes(Header + "a1,Alpha,,BY\n"));
        await Probe.UntilAsync(async () => (await ListsAsync()).Any(l => l is { List: "custom-after", State: "active" }), "the other file is imported");
        Assert.DoesNotContain(await ListsAsync(), l => l.List == "nonsense");
        Assert.Single(process.Local.Output.Split('\n'), l => l.Contains("nonsense", StringComparison.Ordinal) || l.Contains("a.csv", StringComparison.Ordinal));
        // Neither waiting to be told as given up, nor told already.
        Assert.Null((await new QueueClient(Connection, OwnPoison.BlobQueue).PeekMessageAsync()).Value);
        Assert.Empty(await new BlobContainerClient(Connection, "batches").GetBlobsAsync(BlobTraits.None, BlobStates.None, "poison/", default).ToListAsync());
    }

    private string Connection => ConnectionString().Match(process.Local.Output).Value;

    private async Task DropAsync(string name, byte[] content)
    {
        await Probe.UntilAsync(() => Task.FromResult(Connection.Length > 0), "the connection string is printed");
        await new BlobContainerClient(Connection, "lists").GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content));
    }

    private async Task<IReadOnlyList<ListEntry>> ListsAsync()
    {
        var answer = await ApiServer.SendAsync(process.Local.Http, "GET", "lists", null);
        return [.. answer.Json.GetProperty("lists").EnumerateArray().Select(l => new ListEntry(
            l.GetProperty("list").GetString()!, l.GetProperty("state").GetString()!, l.GetProperty("version").GetString()!, l.GetProperty("parties").GetInt32(),
            Text(l, "published"), Text(l, "reason")))];
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("DefaultEndpointsProtocol=\\S+;")]
    private static partial Regex ConnectionString();

    private sealed record ListEntry(string List, string State, string Version, int Parties, string? Published, string? Reason);
}
