using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>The program, started once for the tests of the collection, without samples.</summary>
public sealed class RunningProgram : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("sanctionscheck-running-").FullName;
    private LocalProcess? _process;

    internal LocalProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    internal HttpClient Http => Process.Http;

    /// <summary>The storage that the program prints.</summary>
    public BlobServiceClient Blobs { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _process = await LocalProcess.Start(_data, "--no-samples").ReadyAsync();
        for (var attempt = 0; attempt < 100 && Storage() is null; attempt++) await Task.Delay(100);
        Blobs = new BlobServiceClient(Storage() ?? throw new InvalidOperationException($"No connection string was printed:\n{_process.Output}"));
    }

    public async Task DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        await Folders.DeleteAsync(_data);
    }

    /// <summary>Asks again until the answer is as wanted; two minutes at most.</summary>
    public async Task<JsonElement> PollAsync(string path, Func<JsonElement, bool> done)
    {
        JsonElement answer = default;
        for (var attempt = 0; attempt < 600; attempt++)
        {
            answer = await Http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
            if (done(answer)) return answer;
            await Task.Delay(200);
        }
        throw new TimeoutException($"{path} still answers {answer}\n{Process.Output}");
    }

    /// <summary>Drops a blob of trades and waits for its batch to end.</summary>
    public async Task<JsonElement> ScoreAsync(string name, BinaryData content)
    {
        await Blobs.GetBlobContainerClient("trades").UploadBlobAsync(name, content);
        var answer = await PollAsync($"batches?blob={Uri.EscapeDataString(name)}", a => a.GetProperty("batches").EnumerateArray()
            .Any(b => b.GetProperty("state").GetString() is "completed" or "completed-with-errors" or "failed"));
        return answer.GetProperty("batches")[0];
    }

    /// <summary>The text of a blob by the path that an answer gives, container first.</summary>
    public async Task<string> ReadAsync(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var content = await Blobs.GetBlobContainerClient(path[..slash]).GetBlobClient(path[(slash + 1)..]).DownloadContentAsync();
        return content.Value.Content.ToString();
    }

    private string? Storage() => Process.Output.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("DefaultEndpointsProtocol=", StringComparison.Ordinal));
}

[CollectionDefinition(Name)]
public sealed class RunningProgramCollection : ICollectionFixture<RunningProgram>
{
    public const string Name = "running program";
}
