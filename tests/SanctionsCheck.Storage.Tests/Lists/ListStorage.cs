using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Catalog;

namespace SanctionsCheck.Storage.Tests.Lists;

/// <summary>A list catalogue on an account of its own, and what tests ask of it.</summary>
internal sealed class ListStorage
{
    /// <summary>A list of which the tests make their own versions.</summary>
    public const string List = "custom-test";

    public ListStorage(string connection)
    {
        var (tables, blobs) = (new TableClientOptions(), new BlobClientOptions());
        tables.Retry.MaxRetries = blobs.Retry.MaxRetries = 0;
        tables.AddPolicy(Tap, Azure.Core.HttpPipelinePosition.PerRetry);
        blobs.AddPolicy(Tap, Azure.Core.HttpPipelinePosition.PerRetry);
        Connection = connection;
        Tables = new(connection, tables);
        Blobs = new(connection, blobs);
        Catalog = new(Tables, Blobs, Time);
    }

    public string Connection { get; }

    public StorageTap Tap { get; } = new();

    public ShiftedTime Time { get; } = new();

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }

    public ListCatalog Catalog { get; }

    public static async Task<ListStorage> CreateAsync(string connection)
    {
        var storage = new ListStorage(connection);
        await storage.Catalog.EnsureCreatedAsync();
        return storage;
    }

    public static ListFile File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public static ListFile File(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false));

    /// <summary>A watch-list of so many parties, each with so many aliases.</summary>
    public static string Csv(int parties, int aliases = 1, string name = "Trading House")
    {
        var csv = new StringBuilder("id,name,aliases,country\n");
        for (var i = 1; i <= parties; i++)
            csv.Append(CultureInfo.InvariantCulture, $"p{i},{name} {i},{string.Join(';', Enumerable.Range(1, aliases).Select(a => $"Alias {i} {a}"))},BY\n");
        return csv.ToString();
    }

    /// <summary>Imports a version of the tests' list, published on the date in the file's name.</summary>
    public Task<ImportOutcome> ImportAsync(string content, string name = "list-2026-01-01.csv", bool force = false) =>
        Catalog.ImportAsync(List, [File(name, content)], new(name, Time.GetUtcNow(), force));

    public async Task<ListState> ActiveAsync(string list = List) => (await Catalog.GetAsync()).Single(s => s.List == list && s.State == ListState.Active);

    /// <summary>The active version's parties, read from its table, which checks count and checksum.</summary>
    public async Task<IReadOnlyList<Party>> PartiesAsync(string list = List)
    {
        var rows = await Catalog.Catalog.ReadAsync(list, CancellationToken.None);
        return await Catalog.Loader.LoadPartiesAsync(rows.Active!, CancellationToken.None);
    }

    /// <summary>The party tables that are there.</summary>
    public async Task<IReadOnlyList<string>> PartyTablesAsync()
    {
        List<string> tables = [];
        await foreach (var table in Tables.QueryAsync()) tables.Add(table.Name);
        return [.. tables.Where(t => t.StartsWith("parties", StringComparison.Ordinal))];
    }

    /// <summary>The versions of which the archive keeps something.</summary>
    public async Task<IReadOnlyList<string>> ArchivedAsync(string list = List)
    {
        List<string> versions = [];
        await foreach (var item in Blobs.GetBlobContainerClient(ListArchive.ContainerName).GetBlobsByHierarchyAsync(default, default, "/", list + "/", default))
            if (item.IsPrefix) versions.Add(item.Prefix[(list.Length + 1)..^1]);
        return versions;
    }

    /// <summary>A raw file as the archive keeps it.</summary>
    public async Task<byte[]> RawAsync(string list, string version, string name) =>
        (await Blobs.GetBlobContainerClient(ListArchive.ContainerName).GetBlobClient($"{list}/{version}/files/{name}").DownloadContentAsync()).Value.Content.ToArray();

    /// <summary>What fifteen seconds do to the lease of a worker that died.</summary>
    public async Task EndLeaseAsync(string list = List)
    {
        var blob = new ListArchive(new BlobServiceClient(Connection)).LeaseOf(list);
        try
        {
            await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
        }
        catch (RequestFailedException none) when (none.Status is 404 or 409)
        {
            // Nobody holds it.
        }
    }
}
