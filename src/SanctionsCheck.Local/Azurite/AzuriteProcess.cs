using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SanctionsCheck.Local.Azurite;

/// <summary>Azurite, the storage emulator, as a child process on free ports. It ends with its parent, however that ends.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // Published with Azurite: the emulator's fixed account, not a secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int Attempts = 3;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private AzuriteProcess(Process process, int[] ports)
    {
        _process = process;
        Ports = ports;
    }

    /// <summary>For the storage SDK and for <c>AzureWebJobsStorage</c>.</summary>
    public string ConnectionString => ConnectionStringOf(Account);

    /// <summary>The process id, for whoever has to watch or kill it.</summary>
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
            var started = Launch(folder, location, ports is null ? FreePorts() : [.. ports], accounts ?? [Account], out var errors);
            try
            {
                if (await started.AnswersAsync(cancellationToken)) return started;
            }
            catch
            {
                await started.DisposeAsync();
                throw;
            }
            await started.DisposeAsync();
            if (attempt == Attempts) throw new AzuriteException($"Azurite, the storage emulator, did not start{(location is null ? "" : $" in {location}")}: {errors}");
        }
    }

    /// <summary>The connection string of one of its accounts.</summary>
    public string ConnectionStringOf(string account) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Ports[0]}/{account};QueueEndpoint=http://127.0.0.1:{Ports[1]}/{account};TableEndpoint=http://127.0.0.1:{Ports[2]}/{account};");

    /// <summary>Ends it and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
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
    }

    private static AzuriteProcess Launch(string folder, string? location, int[] ports, IEnumerable<string> accounts, out StringBuilder errors)
    {
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(folder, "azurite-child.cjs"), "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            .. location is null ? (string[])["--inMemoryPersistence"] : ["--location", Path.GetFullPath(location)],
            "--blobPort", Text(ports[0]), "--queuePort", Text(ports[1]), "--tablePort", Text(ports[2]),
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(a => $"{a}:{Key}"));
        var said = new StringBuilder();
        errors = said;
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
        return new AzuriteProcess(process, ports);

        void Append(string? line)
        {
            lock (said)
            {
                if (line is not null && said.Length < 4096) said.AppendLine(line);
            }
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < StartLimit)
        {
            if (_process.HasExited) return false;
            if (await AllListenAsync(cancellationToken)) return true;
            await Task.Delay(50, cancellationToken);
        }
        return false;
    }

    private async Task<bool> AllListenAsync(CancellationToken cancellationToken)
    {
        foreach (var port in Ports)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            }
            catch (SocketException)
            {
                return false;
            }
        }
        return true;
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
