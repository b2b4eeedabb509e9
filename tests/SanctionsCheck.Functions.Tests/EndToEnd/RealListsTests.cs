using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>Whole official lists, dropped as files.</summary>
public sealed class RealListsTests : IAsyncLifetime
{
    // A program of its own: the lists that it loads change every answer.
    private readonly RunningProgram program = new();

    public Task InitializeAsync() => program.InitializeAsync();

    public Task DisposeAsync() => program.DisposeAsync();

    [RealDataFact("un/consolidated-2026-02-27.xml")]
    public async Task Dropped_lists_are_active_whole_and_answer()
    {
        var lists = program.Blobs.GetBlobContainerClient("lists");
        await lists.UploadBlobAsync("ofac-sdn/sdn-2024-05-02.zip", Zip(("sdn.csv", "ofac/2024-05-02/sdn.csv"), ("alt.csv", "ofac/2024-05-02/alt-2025-02.csv"), ("add.csv", "ofac/2024-05-02/add-2025-02.csv")));
        await using (var un = File.OpenRead(TestData.File("un/consolidated-2026-02-27.xml")!))
            await lists.UploadBlobAsync("un-sc/consolidated-2026-02-27.xml", un);

        var answer = await program.PollAsync("lists", a => Loaded(a, "ofac-sdn") && Loaded(a, "un-sc"));
        Assert.Equal(14_973, Entry(answer, "ofac-sdn").GetProperty("parties").GetInt32());
        Assert.Equal(1_003, Entry(answer, "un-sc").GetProperty("parties").GetInt32());

        var found = await ScreenAsync("""{"queries":[{"id":"1","type":"organisation","name":"Беларуськалий","country":"BY"},{"id":"2","type":"person","name":"Zzyzx Quillfeather Branxholm"}]}""");
        var results = found.GetProperty("results");
        Assert.Contains(results[0].GetProperty("matches").EnumerateArray(),
            m => m.GetProperty("match").GetBoolean() && m.GetProperty("party").GetProperty("list").GetString() == "ofac-sdn" && m.GetProperty("party").GetProperty("id").GetString() == "32746");
        Assert.DoesNotContain(results[1].GetProperty("matches").EnumerateArray(), m => m.GetProperty("match").GetBoolean());
        // The lists that still rest on starter parties are named; those that were replaced are not counted.
        var notices = found.GetProperty("basis").GetProperty("notices").EnumerateArray().Select(n => n.GetString()).ToList();
        var starters = answer.GetProperty("lists").EnumerateArray().Where(l => l.GetProperty("starter").GetBoolean()).Sum(l => l.GetProperty("parties").GetInt32());
        Assert.NotEqual(0, starters);
        Assert.Equal($"starter list, {starters} parties, not for compliance use", notices[0]);
        // Both files are of the past, and nobody has confirmed them since.
        Assert.Equal(["ofac-sdn was last known to be current on 2024-05-02, which is past its limit of 7 days", "un-sc was last known to be current on 2026-02-27, which is past its limit of 7 days"], notices[1..]);
    }

    private async Task<JsonElement> ScreenAsync(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        // A worker that has answered before the import looks at the pointers anew within seconds.
        for (var attempt = 0; ; attempt++)
        {
            using var answer = await program.Http.PostAsync(new Uri("screen", UriKind.Relative), content);
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            if (attempt == 60 || json.GetProperty("basis").GetProperty("lists").EnumerateArray().Where(l => l.GetProperty("list").GetString() is "ofac-sdn" or "un-sc").All(l => !l.GetProperty("starter").GetBoolean()))
                return json;
            await Task.Delay(500);
        }
    }

    private static bool Loaded(JsonElement answer, string list) =>
        Entry(answer, list) is { ValueKind: JsonValueKind.Object } entry && !entry.GetProperty("starter").GetBoolean() && entry.GetProperty("state").GetString() == "active";

    private static JsonElement Entry(JsonElement answer, string list) =>
        answer.GetProperty("lists").EnumerateArray().FirstOrDefault(l => l.GetProperty("list").GetString() == list);

    private static BinaryData Zip(params (string Name, string Source)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, source) in files) zip.CreateEntryFromFile(TestData.File(source)!, name);
        }
        return new BinaryData(memory.ToArray());
    }
}
