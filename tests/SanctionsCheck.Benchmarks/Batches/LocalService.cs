using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Azure.Storage.Blobs;
using SanctionsCheck.Benchmarks.Screening;
using SanctionsCheck.Local.Azurite;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>The built program as a process of its own, on an Azurite of ours: it can be killed and started again, and so can its storage.</summary>
internal sealed class LocalService : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("batches").FullName;
    private readonly HttpClient _http;
    private readonly string _url;
    private readonly IReadOnlyList<int> _ports = [.. Enumerable.Range(0, 3).Select(_ => FreePort())];
    private AzuriteProcess _azurite = null!;
    private Process? _process;

    private LocalService() => (_url, _http) = ($"http://127.0.0.1:{FreePort()}", new() { Timeout = TimeSpan.FromMinutes(2) });

    public BlobServiceClient Blobs { get; private set; } = null!;

    public Process Process => _process ?? throw new InvalidOperationException("The program is not running.");

    /// <summary>Starts storage and program; with OFAC's and the UN's lists where asked.</summary>
    public static async Task<LocalService> StartAsync(bool lists)
    {
        var service = new LocalService();
        await service.StartStorageAsync();
        service.StartProgram();
        await service.HealthyAsync();
        if (lists) await service.LoadListsAsync();
        return service;
    }

    public async Task StartStorageAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(Path.Combine(_data, "azurite"), _ports);
        Blobs = new(_azurite.ConnectionString);
    }

    public async Task StopStorageAsync() => await _azurite.DisposeAsync();

    public void StartProgram()
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "SanctionsCheck.Local.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, "SanctionsCheck.Benchmarks.runtimeconfig.json"), assembly, "--urls", _url, "--data", _data, "--no-samples"])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _data };
        start.Environment["AzureWebJobsStorage"] = _azurite.ConnectionString;
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        _process = Process.Start(start)!;
        var log = new StreamWriter(Path.Combine(_data, "log.txt"), append: true) { AutoFlush = true };
        void Note(object _, DataReceivedEventArgs line)
        {
            lock (log)
            {
                if (line.Data is not null) log.WriteLine(line.Data);
            }
        }
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillProgramAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        _process = null;
    }

    /// <summary>Drops a file; gives the name under which its batch is found.</summary>
    public Task DropAsync(string name, byte[] file) => Blobs.GetBlobContainerClient("trades").GetBlobClient(name).UploadAsync(new BinaryData(file), overwrite: true);

    /// <summary>Id of a batch that is not looked at: an earlier one of a file that is dropped again under its name.</summary>
    public string? PassedOver { get; set; }

    /// <summary>How the newest batch of a file stands; null where the program does not answer or knows of none.</summary>
    public async Task<JsonElement?> LookAsync(string name)
    {
        try
        {
            var found = (await GetAsync($"batches?blob={Uri.EscapeDataString(name)}")).GetProperty("batches");
            foreach (var batch in found.EnumerateArray())
            {
                if (batch.GetProperty("id").GetString() != PassedOver) return batch;
            }
            return null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Waits until a file's batch has ended.</summary>
    public async Task<JsonElement> EndAsync(string name, Func<JsonElement?, Task>? meanwhile = null)
    {
        while (true)
        {
            var batch = await LookAsync(name);
            if (batch?.GetProperty("state").GetString() is not (null or "queued" or "running")) return batch.Value;
            if (meanwhile is not null) await meanwhile(batch);
            await Task.Delay(50);
        }
    }

    /// <summary>A file of results.</summary>
    public async Task<byte[]> ReadAsync(JsonElement batch, string file) =>
        (await Blobs.GetBlobContainerClient("results").GetBlobClient($"{batch.GetProperty("id").GetString()}/{file}").DownloadContentAsync()).Value.Content.ToArray();

    public async Task HealthyAsync()
    {
        while (true)
        {
            if (Process.HasExited) throw new InvalidOperationException($"The program has ended: {await File.ReadAllTextAsync(Path.Combine(_data, "log.txt"))}");
            try
            {
                using var answer = await _http.GetAsync(new Uri($"{_url}/api/v1/health"));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillProgramAsync();
        await _azurite.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task LoadListsAsync()
    {
        var lists = Blobs.GetBlobContainerClient("lists");
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, source) in new[] { ("sdn.csv", "sdn.csv"), ("alt.csv", "alt-2025-02.csv"), ("add.csv", "add-2025-02.csv") })
                archive.CreateEntryFromFile(RealLists.Path("ofac/2024-05-02/" + source), name);
        }
        await lists.UploadBlobAsync("ofac-sdn/sdn-2024-05-02.zip", new BinaryData(zip.ToArray()));
        await using (var un = File.OpenRead(RealLists.Path("un/consolidated-2026-02-27.xml"))) await lists.UploadBlobAsync("un-sc/consolidated-2026-02-27.xml", un);
        while (true)
        {
            var all = (await GetAsync("lists")).GetProperty("lists").EnumerateArray().ToList();
            if (new[] { "ofac-sdn", "un-sc" }.All(id => all.Any(l => l.GetProperty("list").GetString() == id && l.GetProperty("state").GetString() == "active" && !l.GetProperty("starter").GetBoolean()))) break;
            await Task.Delay(500);
        }
        // A worker that has pinned the starter lists looks anew within seconds.
        await Task.Delay(TimeSpan.FromSeconds(15));
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri($"{_url}/api/v1/{path}"));
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
