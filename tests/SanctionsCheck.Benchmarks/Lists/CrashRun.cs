using System.Diagnostics;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using SanctionsCheck.Local.Azurite;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Catalog;

namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>
/// Kills a worker process at random moments of an import of the whole OFAC set. After each: the active version is the one before, whole, or the new
/// one, whole; and the next import leaves no table and no file behind that no version owns.
/// </summary>
internal static class CrashRun
{
    private const string List = ListIds.OfacSdn;

    public static async Task RunAsync(int kills)
    {
        await using var azurite = await AzuriteProcess.StartAsync(location: null);
        var connection = azurite.ConnectionString;
        var catalog = Child.Catalog(connection);
        await catalog.EnsureCreatedAsync();
        await ResetAsync(catalog);
        // One import that is left alone tells how long they take.
        var watch = Stopwatch.StartNew();
        using (var whole = Child.Launch(Child.Import, connection, ListSet.Ofac.Name)) await whole.WaitForExitAsync();
        var length = watch.Elapsed;
        if (await PartiesAsync(catalog) < 10_000) throw new InvalidOperationException("The import that nobody killed did not come through.");
        await ResetAsync(catalog);
        Console.WriteLine($"an import takes {length.TotalSeconds:0.0} s; {kills} are killed at random moments of it");

        var random = new Random(2024);
        var (before, after, early, ended) = (0, 0, 0, 0);
        for (var kill = 1; kill <= kills; kill++)
        {
            using var child = Child.Launch(Child.Import, connection, ListSet.Ofac.Name);
            await Task.Delay(length * random.NextDouble());
            var alive = !child.HasExited;
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync();
            await EndLeaseAsync(connection);

            var rows = await catalog.Catalog.ReadAsync(List, default);
            if (!alive) ended++;
            else if (rows.Import is null && rows.Leftovers.IsEmpty) early++;
            // Reads the active version's table and compares count and checksum.
            var parties = await PartiesAsync(catalog);
            if (parties is not (2 or 14_973)) throw new InvalidOperationException($"After kill {kill}: {parties} parties are active.");
            if (parties == 2) before++;
            else after++;
            await ResetAsync(catalog);
            await CheckCleanAsync(connection, catalog, kill);
            Console.WriteLine($"kill {kill,3}: {(alive ? "killed" : "had ended"),-9} {(parties == 2 ? "the old version stands, whole" : "the new version stands, whole")}; the next import left nothing behind");
        }
        Console.WriteLine($"{kills} kills: {before} left the old version, {after} the new one ({ended} had ended before the kill), {early} came before the first write; each time whole, each time cleaned up");
    }

    /// <summary>Two small versions, so that neither the active one nor the one to go back to is the OFAC set; and nothing else is held.</summary>
    private static async Task ResetAsync(ListCatalog catalog)
    {
        foreach (var name in new[] { "AEROCARIBBEAN AIRLINES", "ANGLO-CARIBBEAN CO., LTD." })
        {
            var rows = Encoding.UTF8.GetBytes(string.Concat(new[] { 36, 37 }.Select(i => $"{i},\"{name}\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n")));
            await catalog.ImportAsync(List, [new ListFile("sdn.csv", () => new MemoryStream(rows))], new("sdn.csv", DateTimeOffset.UtcNow, Force: true));
        }
        await catalog.DeleteOldAsync(TimeSpan.Zero);
    }

    private static async Task<int> PartiesAsync(ListCatalog catalog)
    {
        var rows = await catalog.Catalog.ReadAsync(List, default);
        return (await catalog.Loader.FindTableAsync(rows.Active!, default) ?? throw new InvalidOperationException("The active version's table is not whole.")).Count;
    }

    private static async Task CheckCleanAsync(string connection, ListCatalog catalog, int kill)
    {
        var rows = await catalog.Catalog.ReadAsync(List, default);
        var owned = rows.Versions.Select(v => v.Table).OfType<string>().Order().ToList();
        List<string> tables = [];
        await foreach (var table in new TableServiceClient(connection).QueryAsync()) tables.Add(table.Name);
        tables = [.. tables.Where(t => t.StartsWith("parties", StringComparison.Ordinal)).Order()];
        List<string> folders = [];
        await foreach (var item in new BlobServiceClient(connection).GetBlobContainerClient(ListArchive.ContainerName).GetBlobsByHierarchyAsync(default, default, "/", List + "/", default))
            if (item.IsPrefix) folders.Add(item.Prefix[(List.Length + 1)..^1]);
        if (!tables.SequenceEqual(owned) || !folders.Order().SequenceEqual(rows.Versions.Select(v => v.Version.Version).Order()) || rows.Leftovers.Length > 0 || rows.Import is not null)
            throw new InvalidOperationException($"After kill {kill}: {tables.Count} tables for {owned.Count} versions, {folders.Count} folders for {rows.Versions.Length}, {rows.Leftovers.Length} leftovers.");
    }

    /// <summary>What fifteen seconds do to the lease of a worker that died.</summary>
    private static async Task EndLeaseAsync(string connection)
    {
        try
        {
            await new BlobServiceClient(connection).GetBlobContainerClient(ListArchive.ContainerName).GetBlobClient($"{List}/lease").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
        }
        catch (Azure.RequestFailedException none) when (none.Status is 404 or 409)
        {
            // Nobody holds it.
        }
    }
}
