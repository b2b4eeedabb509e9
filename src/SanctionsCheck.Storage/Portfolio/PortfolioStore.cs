using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using SanctionsCheck.Storage.Lists.Parties;

namespace SanctionsCheck.Storage.Portfolio;

/// <summary>The table of monitored pairings, spread over sixteen partitions.</summary>
/// <param name="tables">The account's tables.</param>
public sealed class PortfolioStore(TableServiceClient tables)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "portfolio";

    /// <summary>Longest id, in characters.</summary>
    public const int MaxId = 200;

    /// <summary>Largest pairing, in bytes of JSON.</summary>
    public const int MaxPairing = 256 * 1024;

    // A binary property holds 64 KiB.
    private const int PropertyBytes = 64 * 1024;

    // Together with their pairings the rows of a page stay well below what a worker has in memory.
    private const int PageRows = 200;

    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Makes the table where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    /// <summary>A pairing; null where there is none of that id.</summary>
    public async Task<PortfolioEntry?> FindAsync(string id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(id), TableKeys.Escape(id), cancellationToken: cancellation);
        return row.HasValue ? ToEntry(row.Value!) : null;
    }

    /// <summary>Adds a pairing, or changes it.</summary>
    /// <param name="entry">The row as it shall be, with the version as read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>False where another worker changed it meanwhile.</returns>
    public async Task<bool> PutAsync(PortfolioEntry entry, CancellationToken cancellation)
    {
        try
        {
            if (entry.Version is { } version) await _table.UpdateEntityAsync(ToEntity(entry), version, TableUpdateMode.Replace, cancellation);
            else await _table.AddEntityAsync(ToEntity(entry), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == "TableNotFound")
        {
            throw;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Removes a pairing; false where there is none of that id.</summary>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is null) return false;
        await _table.DeleteEntityAsync(Partition(id), TableKeys.Escape(id), ETag.All, cancellation);
        return true;
    }

    /// <summary>The pairings that were not held against a basis yet, page by page. Rows that are changed meanwhile do not disturb it.</summary>
    /// <param name="basisKey">The basis's hash.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<IReadOnlyList<PortfolioEntry>> StaleAsync(string basisKey, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"BasisKey ne {basisKey}");
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, PageRows, cancellationToken: cancellation).AsPages())
        {
            if (page.Values.Count > 0) yield return [.. page.Values.Select(ToEntry)];
        }
    }

    private static TableEntity ToEntity(PortfolioEntry entry)
    {
        if (entry.Pairing.Length > MaxPairing) throw new ArgumentException($"A pairing of {entry.Pairing.Length} bytes is larger than {MaxPairing}.", nameof(entry));
        var entity = new TableEntity(Partition(entry.Id), TableKeys.Escape(entry.Id))
        {
            ["Id"] = entry.Id,
            ["Revision"] = entry.Revision,
            ["Last"] = OutcomeJson.ToBytes(entry.Last),
            ["BasisKey"] = entry.BasisKey,
            ["CheckedAsOf"] = entry.CheckedAsOf.ToString("O", CultureInfo.InvariantCulture),
            ["StoredAt"] = entry.StoredAt.UtcTicks,
            ["Changes"] = entry.Changes,
        };
        for (var i = 0; i * PropertyBytes < entry.Pairing.Length; i++)
            entity[PropertyName(i)] = entry.Pairing[(i * PropertyBytes)..Math.Min(entry.Pairing.Length, (i + 1) * PropertyBytes)].ToArray();
        return entity;
    }

    private static PortfolioEntry ToEntry(TableEntity entity)
    {
        var pairing = new List<byte>();
        for (var i = 0; entity.GetBinary(PropertyName(i)) is { } part; i++) pairing.AddRange(part);
        return new()
        {
            Id = entity.GetString("Id"),
            Pairing = pairing.ToArray(),
            Revision = entity.GetString("Revision"),
            Last = OutcomeJson.Read(entity.GetBinary("Last")),
            BasisKey = entity.GetString("BasisKey"),
            CheckedAsOf = DateOnly.ParseExact(entity.GetString("CheckedAsOf"), "O", CultureInfo.InvariantCulture),
            StoredAt = new DateTimeOffset(entity.GetInt64("StoredAt")!.Value, TimeSpan.Zero),
            Changes = entity.GetInt32("Changes") ?? 0,
            Version = entity.ETag,
        };
    }

    private static string Partition(string id) => TableKeys.Hash(id)[..1];

    private static string PropertyName(int part) => string.Create(CultureInfo.InvariantCulture, $"Pairing{part}");
}
