using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SanctionsCheck.Exposure.Tests.Reports;

/// <summary>A headless Chromium, driven over its DevTools protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonNode> _events = [];
    private int _calls;

    private Browser(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Where Chromium is; null where it is not.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(f => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => System.IO.Path.Combine(f, n))).FirstOrDefault(File.Exists);

    /// <summary>What the page asked for, and what it said on its console.</summary>
    public IReadOnlyList<JsonNode> Events => _events;

    public static async Task<Browser> OpenAsync(string page, int width)
    {
        var profile = Directory.CreateTempSubdirectory("browser").FullName;
        var start = new ProcessStartInfo(Path!, ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var browser = new Browser(process, profile);
        try
        {
            await browser.ConnectAsync();
            foreach (var domain in new[] { "Page", "Network", "Runtime", "Log" }) await browser.CallAsync(domain + ".enable");
            await browser.CallAsync("Emulation.setDeviceMetricsOverride", new { width, height = 900, deviceScaleFactor = 1, mobile = false });
            await browser.CallAsync("Page.navigate", new { url = new Uri(page).AbsoluteUri });
            while (browser._events.TrueForAll(e => (string?)e["method"] != "Page.loadEventFired")) await browser.ReceiveAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>What an expression comes to on the page; the page's own policy does not bind it.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await CallAsync("Runtime.evaluate", new { expression, returnByValue = true });
        return answer["exceptionDetails"] is { } failure ? throw new InvalidOperationException(failure.ToJsonString()) : answer["result"]?["value"]?.DeepClone();
    }

    /// <summary>Calls a method of the protocol.</summary>
    public async Task<JsonNode> CallAsync(string method, object? parameters = null)
    {
        var id = ++_calls;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { } }), WebSocketMessageType.Text, endOfMessage: true, default);
        while (true)
        {
            var message = await ReceiveAsync();
            if ((int?)message["id"] != id) continue;
            return message["error"] is { } error ? throw new InvalidOperationException($"{method}: {error.ToJsonString()}") : message["result"]!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        // Its children may still write for a moment.
        for (var attempt = 0; Directory.Exists(_profile) && attempt < 50; attempt++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task ConnectAsync()
    {
        var file = System.IO.Path.Combine(_profile, "DevToolsActivePort");
        using var limit = new CancellationTokenSource(Patience);
        string[] lines = [];
        while (lines.Length < 2)
        {
            if (_process.HasExited) throw new InvalidOperationException($"Chromium has ended with {_process.ExitCode}.");
            await Task.Delay(100, limit.Token);
            if (File.Exists(file)) lines = await File.ReadAllLinesAsync(file, limit.Token);
        }
        using var http = new HttpClient();
        while (true)
        {
            var pages = JsonNode.Parse(await http.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{lines[0]}/json/list")), limit.Token))!.AsArray();
            if (pages.FirstOrDefault(p => (string?)p!["type"] == "page") is { } page)
            {
                await _socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), limit.Token);
                return;
            }
            await Task.Delay(100, limit.Token);
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, limit.Token);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        var message = JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()))!;
        if (message["method"] is not null) _events.Add(message);
        return message;
    }
}
