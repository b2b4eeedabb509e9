using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Local.Startup;
using Spectre.Console;
using Sylvan.Data.Csv;

namespace SanctionsCheck.Local.FirstRun;

/// <summary>Waits until lists and rules are loaded, drops the samples once, prints them scored, and says how to go on.</summary>
internal sealed class FirstRunWork(WebApplication app, CommandLine line, string? azurite) : IDisposable
{
    private const int RedirectedWidth = 150;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly HttpClient _http = new() { BaseAddress = new Uri(line.Url, "api/v1/"), Timeout = TimeSpan.FromSeconds(30) };
    private readonly IAnsiConsole _console = AnsiConsole.Console;

    /// <summary>Does it; false, with the reason printed, where it failed.</summary>
    public async Task<bool> RunGuardedAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(line.Key)) _http.DefaultRequestHeaders.Add("x-functions-key", line.Key);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await RunAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception) when (exception is OperationCanceledException or StartupException or RequestFailedException or HttpRequestException)
        {
            Console.Error.WriteLine(exception is OperationCanceledException
                ? $"The first-run work was not done after {Limit.TotalMinutes:0} minutes; the log above says what kept it."
                : $"The first-run work failed: {exception.Message}");
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        // A file or a pipe has no width of its own.
        if (Console.IsOutputRedirected) _console.Profile.Width = RedirectedWidth;
        await ReadyAsync(cancellationToken);
        if (line.Samples)
        {
            if (await DropAsync(cancellationToken)) await PrintScoredAsync(cancellationToken);
            else await PrintEarlierAsync(cancellationToken);
        }
        PrintHelp();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var answer = await _http.GetAsync(new Uri("health", UriKind.Relative), cancellationToken);
            if (answer.IsSuccessStatusCode) return;
            await Task.Delay(100, cancellationToken);
        }
    }

    /// <summary>True where this call dropped the file; false where it lay there already.</summary>
    private async Task<bool> DropAsync(CancellationToken cancellationToken)
    {
        var container = app.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("trades");
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await using var samples = SampleFile.Open();
        try
        {
            await container.GetBlobClient(SampleFile.BlobName).UploadAsync(
                samples, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellationToken);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    private async Task PrintScoredAsync(CancellationToken cancellationToken)
    {
        var trades = SampleFile.Read();
        var batch = await _console.Progress().HideCompleted(true).AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask($"Scoring {trades.Count} sample trades", maxValue: trades.Count);
            while (true)
            {
                var answer = await _http.GetFromJsonAsync<JsonElement>(new Uri($"batches?blob={SampleFile.BlobName}", UriKind.Relative), cancellationToken);
                if (answer.GetProperty("batches").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } state)
                {
                    bar.Value = state.GetProperty("scored").GetInt32();
                    if (state.GetProperty("state").GetString() is "completed" or "completed-with-errors") return state.Clone();
                    if (state.GetProperty("state").GetString() is "failed" or "cancelled") throw new StartupException($"The sample batch ended as {state.GetProperty("state")}.");
                }
                await Task.Delay(100, cancellationToken);
            }
        });
        var path = batch.GetProperty("results").GetProperty("csv").GetString()!;
        _console.Write(ScoredTable.Draw(await ReadAsync(path, cancellationToken), trades, _console.Profile.Width));
        _console.WriteLine($"All of it, with every finding and its law: {path} and {batch.GetProperty("results").GetProperty("jsonl").GetString()}");
    }

    private async Task PrintEarlierAsync(CancellationToken cancellationToken)
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>(new Uri($"batches?blob={SampleFile.BlobName}", UriKind.Relative), cancellationToken);
        var batch = answer.GetProperty("batches").EnumerateArray().FirstOrDefault();
        _console.WriteLine(batch.ValueKind == JsonValueKind.Object && batch.GetProperty("results").GetProperty("csv").GetString() is { } path
            ? $"The samples were scored by an earlier start: {path}"
            : "The samples were dropped by an earlier start and are being scored.");
    }

    private async Task<List<ScoredTrade>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var blob = app.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(path[..slash]).GetBlobClient(path[(slash + 1)..]);
        using var text = new StreamReader(await blob.OpenReadAsync(cancellationToken: cancellationToken));
        await using var reader = await CsvDataReader.CreateAsync(text, cancel: cancellationToken);
        var rows = new List<ScoredTrade>();
        while (await reader.ReadAsync(cancellationToken))
        {
            string Field(string name) => reader.GetString(reader.GetOrdinal(name));
            var reasons = Field("reasons").Split(" | ", 2);
            rows.Add(new(Field("id"), Field("verdict"), int.Parse(Field("score"), CultureInfo.InvariantCulture), reasons[0]));
        }
        return rows;
    }

    private void PrintHelp()
    {
        var address = new Uri(line.Url, "api/v1").ToString();
        _console.WriteLine();
        _console.WriteLine($"Listening on {address}. Try:");
        _console.WriteLine();
        // Not wrapped: the lines are there to be pasted.
        _console.Profile.Out.Writer.WriteLine($"  curl {address}/lists");
        _console.Profile.Out.Writer.WriteLine(
            $$"""  curl {{address}}/checks -H "Content-Type: application/json" -d '{"pairings":[{"exporter":{"name":"Belaruskali","country":"BY"},"importer":{"name":"Nordsaat Agrarhandel GmbH","country":"DE"},"goods":[{"description":"muriate of potash","hsCode":"31042050"}],"origin":"BY","destination":"DE"}]}'""");
        if (azurite is null) return;
        _console.WriteLine();
        _console.WriteLine("Drop files of trades into the container trades, official list files into lists/{list}/, with the connection string");
        _console.WriteLine();
        _console.Profile.Out.Writer.WriteLine($"  {azurite}");
    }
}
