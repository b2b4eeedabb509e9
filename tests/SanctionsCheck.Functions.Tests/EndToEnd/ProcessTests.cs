using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SanctionsCheck.Functions.Tests.Api;
using SanctionsCheck.Functions.Tests.Worker;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>How the program starts, ends, and bears what happens to it.</summary>
public sealed class ProcessTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sanctionscheck-process-").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Folders.DeleteAsync(_folder);

    [Fact]
    public async Task Storage_ends_with_the_program_whether_that_is_killed_or_asked_to_end()
    {
        await using (var first = await LocalProcess.Start(_folder, "--no-samples").ReadyAsync())
        {
            var child = Child(first.Id);
            await first.KillAsync();
            await Probe.UntilAsync(() => Task.FromResult(!Runs(child)), "the emulator has ended");
        }
        // Its folder can be used again at once.
        await using var second = await LocalProcess.Start(_folder, "--no-samples").ReadyAsync();
        await Probe.UntilAsync(() => Task.FromResult(second.Output.Contains("curl", StringComparison.Ordinal)), "the first-run work is done");
        var next = Child(second.Id);
        using (var kill = Process.Start("kill", ["-TERM", second.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        Assert.Equal(0, await second.ExitAsync());
        await Probe.UntilAsync(() => Task.FromResult(!Runs(next)), "the emulator has ended");
    }

    [Fact]
    public async Task Storage_that_is_killed_comes_back_and_work_goes_on()
    {
        await using var local = await LocalProcess.Start(_folder, "--no-samples").ReadyAsync();
        await Probe.UntilAsync(() => Task.FromResult(local.Output.Contains("curl", StringComparison.Ordinal)), "the first-run work is done");
        var child = Child(local.Id);
        using (var process = Process.GetProcessById(child)) process.Kill();
        await Probe.UntilAsync(async () => Children(local.Id).Any(c => c != child) && (await ApiServer.SendAsync(local.Http, "GET", "lists", null)).Status == 200, "storage answers again");
        var check = """{"pairings":[{"exporter":{"name":"A","country":"DE"},"importer":{"name":"B","country":"CA"},"goods":[{"hsCode":"310420"}],"origin":"DE","destination":"CA"}]}""";
        await Probe.UntilAsync(async () => (await ApiServer.SendAsync(local.Http, "POST", "checks", check)).Status == 200, "a check is answered");
        Assert.InRange(local.Output.Split("Storage does not answer").Length - 1, 0, 1);
    }

    [Fact]
    public async Task Storage_that_is_down_at_the_start_is_waited_for()
    {
        // An address at which nobody listens.
        var dead = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a;TableEndpoint=http://127.0.0.1:9/a;";
        await using var local = LocalProcess.StartWith([("AzureWebJobsStorage", dead)], _folder, "--no-samples");
        await Probe.UntilAsync(() => Task.FromResult(local.Output.Contains("Storage does not answer", StringComparison.Ordinal)), "the outage is told");
        var health = await ApiServer.SendAsync(local.Http, "GET", "health", null);
        Assert.Equal((503, "not-ready"), (health.Status, health.Problem));
        var goods = await ApiServer.SendAsync(local.Http, "GET", "goods?q=potash", null);
        Assert.Equal(200, goods.Status);
        var lists = await ApiServer.SendAsync(local.Http, "GET", "lists", null);
        Assert.Equal((503, "storage-unavailable"), (lists.Status, lists.Problem));
        Assert.Contains("Storage does not answer", Assert.Single(Lines(local)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_node_is_one_clear_sentence()
    {
        await using var local = LocalProcess.StartWith([("PATH", _folder)], _folder);
        Assert.Equal(1, await local.ExitAsync());
        Assert.StartsWith("Node.js 20 or later is needed", Assert.Single(Lines(local)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_one_clear_sentence()
    {
        await using var local = LocalProcess.StartWith([("AzureWebJobsStorage", "nonsense")], _folder);
        Assert.Equal(1, await local.ExitAsync());
        Assert.Contains("AzureWebJobsStorage", Assert.Single(Lines(local)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_options_give_usage()
    {
        await using var local = LocalProcess.Start(_folder, "--nonsense");
        Assert.Equal(2, await local.ExitAsync());
        Assert.Equal("--nonsense is not an option.", Lines(local)[0]);
        Assert.Contains("usage: SanctionsCheck.Local", local.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_or_an_address_that_another_one_has_is_one_clear_sentence()
    {
        await using var first = await LocalProcess.Start(_folder, "--no-samples").ReadyAsync();
        await using var sameFolder = LocalProcess.Start(_folder);
        Assert.Equal(1, await sameFolder.ExitAsync());
        Assert.Contains("Another instance uses", Assert.Single(Lines(sameFolder)), StringComparison.Ordinal);

        var other = Path.Combine(_folder, "other");
        Directory.CreateDirectory(other);
        await using var sameAddress = LocalProcess.Start(other, "--urls", first.Url.ToString());
        Assert.Equal(1, await sameAddress.ExitAsync());
        Assert.Contains("can't be listened on", Assert.Single(Lines(sameAddress)), StringComparison.Ordinal);
        // And nobody else can reach it.
        if (Dns.GetHostAddresses(Dns.GetHostName(), AddressFamily.InterNetwork).FirstOrDefault(a => !IPAddress.IsLoopback(a)) is { } address)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(address, first.Url.Port));
        }
        Assert.Equal(HttpStatusCode.OK, (await first.Http.GetAsync(new Uri("health", UriKind.Relative))).StatusCode);
    }

    private static string[] Lines(LocalProcess local) => local.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Child(int parent) => Assert.Single(Children(parent));

    private static int[] Children(int parent) => [.. Directory.GetDirectories($"/proc/{parent}/task")
        .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(c => int.Parse(c, CultureInfo.InvariantCulture)).Distinct()];

    private static bool Runs(int id)
    {
        try
        {
            // A process that ended and was not yet collected by its parent is a zombie.
            return !File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].TrimStart().StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
