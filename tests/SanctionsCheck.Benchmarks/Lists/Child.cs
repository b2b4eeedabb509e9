using System.Diagnostics;
using System.Reflection;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>A worker as a process of its own, to be measured from its start, or killed.</summary>
internal static class Child
{
    public const string Import = "child-import";
    public const string Start = "child-start";

    /// <summary>Starts one.</summary>
    public static Process Launch(params string[] arguments)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // Under "dotnet run" or "dotnet x.dll" the process is the host, not this program.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet") info.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        return Process.Start(info)!;
    }

    public static ListCatalog Catalog(string connection) => new(new TableServiceClient(connection), new BlobServiceClient(connection), TimeProvider.System);

    /// <summary>Imports a set, and prints how long it took, its own processor time (which a busy machine does not change), and the memory that it needed.</summary>
    public static async Task ImportAsync(string connection, string set)
    {
        var catalog = Catalog(connection);
        var chosen = ListSet.All.Single(s => s.Name == set);
        var watch = Stopwatch.StartNew();
        var outcome = await catalog.ImportAsync(chosen.List, chosen.Read(), new("set.zip", DateTimeOffset.UtcNow, Force: true));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{outcome.Result} {outcome.Version.Parties} {outcome.Version.Names} {watch.ElapsedMilliseconds} {process.TotalProcessorTime.TotalMilliseconds:0} {process.PeakWorkingSet64 / 1024 / 1024} {outcome.Reason}");
    }

    /// <summary>Loads the active lists and answers one question; prints milliseconds until the lists were there and until the answer.</summary>
    public static async Task StartAsync(string connection)
    {
        using var process = Process.GetCurrentProcess();
        var cache = new LibraryCache(Catalog(connection), TimeProvider.System, NullLogger<LibraryCache>.Instance);
        var library = (await cache.GetAsync()).Library;
        var loaded = (DateTime.Now - process.StartTime).TotalMilliseconds;
        var hits = Screener.Screen(library.Current, new PartyQuery { Name = "Belaruskali" }, new ScreenOptions());
        Console.WriteLine($"{loaded:0} {(DateTime.Now - process.StartTime).TotalMilliseconds:0} {hits.Length}");
    }
}
