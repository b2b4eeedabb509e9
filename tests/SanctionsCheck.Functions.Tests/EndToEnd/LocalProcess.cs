using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>The built program as a user starts it: a process of its own, its own data folder and port.</summary>
internal sealed class LocalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private LocalProcess(Process process, string data, Uri url)
    {
        (_process, Data, Url) = (process, data, url);
        Http = new HttpClient { BaseAddress = new Uri(url, "api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Data { get; }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public int Id => _process.Id;

    /// <summary>What it has printed so far, standard output and error together.</summary>
    public string Output
    {
        get { lock (_output) return _output.ToString(); }
    }

    /// <summary>Starts the program on a free port.</summary>
    public static LocalProcess Start(string data, params string[] arguments) => StartWith([], data, arguments);

    /// <summary>Starts it with other environment variables; the address and the data folder are given unless the arguments name others.</summary>
    public static LocalProcess StartWith(IReadOnlyList<(string Name, string Value)> environment, string data, params string[] arguments)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var assembly = Path.Combine(
            TestData.RepositoryRoot, "src", "SanctionsCheck.Local", "bin", TestData.Metadata("Configuration"), "net10.0", "SanctionsCheck.Local.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, "--urls", url.ToString().TrimEnd('/'), "--data", data, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        start.Environment.Remove("AzureWebJobsStorage");
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new LocalProcess(Process.Start(start)!, data, url);
    }

    /// <summary>Waits until <c>health</c> answers 200.</summary>
    public async Task<LocalProcess> ReadyAsync()
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The program ended with {_process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await Http.GetAsync(new Uri("health", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return this;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(200);
        }
        throw new TimeoutException($"Not healthy after two minutes:\n{Output}");
    }

    /// <summary>Waits for the program to end by itself.</summary>
    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Kills it as a crash would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Append(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
    }
}
