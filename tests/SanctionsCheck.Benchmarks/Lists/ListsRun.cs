using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using SanctionsCheck.Local.Azurite;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Catalog;
using SanctionsCheck.Storage.Lists.Parties;

namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>Prints, on an Azurite of its own with files: import time and memory of each list, where the time goes, cold start, and delta time.</summary>
internal static class ListsRun
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sanctionscheck-lists-").FullName;
        try
        {
            await using var azurite = await AzuriteProcess.StartAsync(folder);
            await Child.Catalog(azurite.ConnectionString).EnsureCreatedAsync();
            await ImportsAsync(azurite.ConnectionString);
            await PhasesAsync(azurite.ConnectionString);
            await StartsAsync(azurite.ConnectionString);
            Deltas();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportsAsync(string connection)
    {
        Console.WriteLine($"{"import, each in a process of its own",-40} {"parties",8} {"names",8} {"s",7} {"CPU s",7} {"peak MB",8} {"index ms",9} {"parse ms",9}");
        foreach (var set in ListSet.All)
        {
            var (parse, build) = Local(set);
            using var child = Child.Launch(Child.Import, connection, set.Name);
            var said = (await child.StandardOutput.ReadToEndAsync()).Split(' ', 7);
            await child.WaitForExitAsync();
            Console.WriteLine(said.Length < 6
                ? $"{set.Name,-40} failed"
                : string.Create(CultureInfo.InvariantCulture, $"{set.Name,-40} {said[1],8} {said[2],8} {int.Parse(said[3], CultureInfo.InvariantCulture) / 1000.0,7:0.0} {int.Parse(said[4], CultureInfo.InvariantCulture) / 1000.0,7:0.0} {said[5],8} {build,9:0} {parse,9:0}{(said[0] == "Refused" ? " refused: " + said[6].Trim() : "")}"));
        }
    }

    private static (double Parse, double Build) Local(ListSet set)
    {
        try
        {
            var files = set.Read();
            var watch = Stopwatch.StartNew();
            List<Party> parties = [.. ListFormats.Find(set.List, files).Read(set.List, files, new ListReport())];
            var parse = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            ScreeningIndex.Build(new ListVersion(set.List, new string('0', 64), new DateOnly(2026, 1, 1)), parties);
            return (parse, watch.Elapsed.TotalMilliseconds);
        }
        catch (ListFormatException)
        {
            // Its format is not read; the import beside it says so.
            return (double.NaN, double.NaN);
        }
    }

    private static async Task PhasesAsync(string connection)
    {
        var (tables, blobs) = (new TableServiceClient(connection), new BlobServiceClient(connection));
        var (store, archive, set) = (new PartyStore(tables), new ListArchive(blobs), ListSet.Ofac);
        Console.WriteLine($"phases of {set.Name}, warm:");
        var files = set.Read();
        var parties = Timed("parse", () => ListFormats.Find(set.List, files).Read(set.List, files, new ListReport()).ToList());
        var version = new ListVersion(set.List, new string('1', 64), new DateOnly(2026, 1, 1), false, parties.Count, parties.Sum(p => p.Names.Length));
        var json = Timed("to JSON", () => parties.Select(PartyJson.Write).ToList());
        Timed("checksum", () => PartyTotals.Of(json));
        var totals = await TimedAsync("write the table, read it back", () => store.WriteAsync("benchmarkphases", parties, default));
        await TimedAsync("read the table", () => store.ReadAsync("benchmarkphases", totals, default));
        await TimedAsync("drop the table", async () => { await store.DropAsync("benchmarkphases", default); return 0; });
        var index = Timed("build the index", () => ScreeningIndex.Build(version, parties));
        await TimedAsync("archive the files", async () => { await archive.WriteFilesAsync(version, files, default); return 0; });
        await TimedAsync("write the snapshot", async () => { await archive.WriteSnapshotAsync(index, default); return 0; });
        await TimedAsync("read the snapshot", () => archive.ReadSnapshotAsync(version, default));
        await archive.DeleteAsync(version.List, version.Version, default);
    }

    private static async Task StartsAsync(string connection)
    {
        var catalog = Child.Catalog(connection);
        var active = (await catalog.GetAsync()).Where(s => s.State == ListState.Active).ToList();
        Console.WriteLine($"cold start with {active.Count} lists, {active.Sum(a => a.Parties)} parties: from the process's start, ms");
        await StartAsync("from snapshots", connection);
        await StartAsync("from snapshots, again", connection);
        var container = new BlobServiceClient(connection).GetBlobContainerClient(ListArchive.ContainerName);
        await foreach (var blob in container.GetBlobsAsync())
            if (blob.Name.EndsWith("/index.bin", StringComparison.Ordinal)) await container.DeleteBlobAsync(blob.Name);
        await StartAsync("from tables", connection);
    }

    private static async Task StartAsync(string what, string connection)
    {
        using var child = Child.Launch(Child.Start, connection);
        var said = (await child.StandardOutput.ReadToEndAsync()).Split(' ');
        await child.WaitForExitAsync();
        Console.WriteLine($"  {what,-32} {said[0],8} lists loaded {said[1],8} first answer");
    }

    private static void Deltas()
    {
        var files = ListSet.Ofac.Read();
        List<Party> parties = [.. ListFormats.Find(ListIds.OfacSdn, files).Read(ListIds.OfacSdn, files, new ListReport())];
        Console.WriteLine("delta, ms for lists of a size:");
        foreach (var share in new[] { 4, 2, 1 })
        {
            var before = parties.Take(parties.Count / share).ToList();
            var after = before.Skip(100).Select((p, i) => i % 50 == 0 ? p with { Remarks = "changed" } : p with { }).ToList();
            ListDelta.Between(before, after);
            var watch = Stopwatch.StartNew();
            var delta = ListDelta.Between(before, after);
            Console.WriteLine($"  {before.Count,8} parties {watch.Elapsed.TotalMilliseconds,8:0.0}   ({delta.Added.Length} added, {delta.Changed.Length} changed, {delta.Removed.Length} removed)");
        }
    }

    private static T Timed<T>(string what, Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Console.WriteLine($"  {what,-32} {watch.ElapsedMilliseconds,8} ms");
        return result;
    }

    private static async Task<T> TimedAsync<T>(string what, Func<Task<T>> run)
    {
        var watch = Stopwatch.StartNew();
        var result = await run();
        Console.WriteLine($"  {what,-32} {watch.ElapsedMilliseconds,8} ms");
        return result;
    }
}
