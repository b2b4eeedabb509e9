using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SanctionsCheck.Local.Azurite;

/// <summary>Azurite, the storage emulator, as a child process on free ports. It ends with its parent, however that ends, and is started again if it ends alone.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // Published with Azurite: the emulator's fixed account, not a secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Listening = "successfully listen";
    private const int Attempts = 3;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RestartPause = TimeSpan.FromMilliseconds(500);

    private readonly string _folder;
    private readonly string? _location;
    private readonly string _accounts;
    private readonly StringBuilder _said = new();
    private readonly CancellationTokenSource _ending = new();
    private Process _process;
    private Task _watching = Task.CompletedTask;

    private AzuriteProcess(string folder, string? location, IReadOnlyList<int> ports, IEnumerable<string> accounts)
    {
        (_folder, _location, Ports) = (folder, location, ports);
        _accounts = string.Join(';', accounts.Select(a => $"{a}:{Key}"));
        _process = Launch();
    }

    /// <summary>For the storage SDK and for <c>AzureWebJobsStorage</c>.</summary>
    public string ConnectionString => ConnectionStringOf(Account);

    /// <summary>Called when it was started again: what it had not written yet is lost.</summary>
    public Action? Restarted { get; set; }

    /// <summary>Its process id now.</summary>
    public int Id => _process.Id;

    /// <summary>Blob, queue and table port.</summary>
    public IReadOnlyList<int> Ports { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="location">Folder for its files, created; null keeps everything in memory.</param>
    /// <param name="ports">Blob, queue and table port; null for free ones.</param>
    /// <param name="accounts">Names of the accounts that it has; null for its usual one.</param>
    /// <param name="cancellationToken">Gives up and ends it.</param>
    /// <exception cref="AzuriteException">Node is missing, or it does not come up.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        string? location, IReadOnlyList<int>? ports = null, IEnumerable<string>? accounts = null, CancellationToken cancellationToken = default)
    {
        if (location is not null) Directory.CreateDirectory(location);
        var folder = Folder();
        for (var attempt = 1; ; attempt++)
        {
            var started = new AzuriteProcess(folder, location, ports ?? FreePorts(), accounts ?? [Account]);
            try
            {
                if (await started.AnswersAsync(cancellationToken))
                {
                    started._watching = started.WatchAsync();
                    return started;
                }
            }
            catch
            {
                await started.DisposeAsync();
                throw;
            }
            await started.DisposeAsync();
            if (ports is not null || attempt == Attempts) throw new AzuriteException($"Azurite, the storage emulator, did not start{(location is null ? "" : $" in {location}")}: {started.Said}");
        }
    }

    /// <summary>The connection string of one of its accounts.</summary>
    public string ConnectionStringOf(string account) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Ports[0]}/{account};QueueEndpoint=http://127.0.0.1:{Ports[1]}/{account};TableEndpoint=http://127.0.0.1:{Ports[2]}/{account};");

    /// <summary>Ends it and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _watching;
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(EndLimit);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }
        _process.Dispose();
        _ending.Dispose();
    }

    private string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    /// <summary>Starts it again on its ports when it ends while nobody asked it to: memory ran out, somebody killed it.</summary>
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await _process.WaitForExitAsync(_ending.Token);
                await Task.Delay(RestartPause, _ending.Token);
                var ended = _process;
                _process = Launch();
                ended.Dispose();
                Restarted?.Invoke();
            }
        }
        catch (OperationCanceledException)
        {
            // It is to end.
        }
        catch (AzuriteException)
        {
            // Node is gone from the machine; what needs storage says that it does not answer.
        }
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(_folder, "azurite-child.cjs"), "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            .. _location is null ? (string[])["--inMemoryPersistence"] : ["--location", Path.GetFullPath(_location)],
            "--blobPort", Text(Ports[0]), "--queuePort", Text(Ports[1]), "--tablePort", Text(Ports[2]),
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["AZURITE_ACCOUNTS"] = _accounts;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new AzuriteException("Node.js 20 or later is needed to run Azurite, the storage emulator: install it and put it on the PATH, or set AzureWebJobsStorage to a storage account.", missing);
        }
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private void Append(string? line)
    {
        lock (_said)
        {
            if (line is not null && _said.Length < 4096) _said.AppendLine(line);
        }
    }

    // A port that answers may be another program's: what counts is that this process says so for each of its services.
    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < StartLimit)
        {
            if (_process.HasExited) return false;
            if (Said.Split(Listening).Length > Ports.Count) return true;
            await Task.Delay(50, cancellationToken);
        }
        return false;
    }

    private static string Folder()
    {
        var folder = typeof(AzuriteProcess).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "AzuriteFolder")?.Value;
        return folder is not null && File.Exists(Path.Combine(folder, "node_modules", "azurite", "package.json"))
            ? folder
            : throw new AzuriteException("Azurite, the storage emulator, is not restored: build the project again with Node.js 20 and npm on the PATH, or set AzureWebJobsStorage to a storage account.");
    }

    private static int[] FreePorts()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        try
        {
            foreach (var listener in listeners) listener.Start();
            return [.. listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port)];
        }
        finally
        {
            foreach (var listener in listeners) listener.Dispose();
        }
    }

    private static string Text(int port) => port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
