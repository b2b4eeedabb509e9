using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Storage.Lists.Parties;

/// <summary>The party tables: one table per list version, never written again once it is complete.</summary>
/// <param name="tables">The account's tables.</param>
public sealed class PartyStore(TableServiceClient tables)
{
    // A transaction takes 100 rows and 4 MiB; half of that leaves room for its headers and encoding.
    private const int TransactionRows = 100;
    private const int TransactionBytes = 2 * 1024 * 1024;

    /// <summary>Transactions under way at once: one per partition.</summary>
    private const int Parallelism = PartyEntities.Partitions;

    /// <summary>Writes a version's parties to a new table, then reads them back and compares count and checksum.</summary>
    /// <param name="table">Name of the table, a new one.</param>
    /// <param name="parties">The parties in list order; ids are unique.</param>
    /// <param name="cancellation">Ends it; the table stays as it is then.</param>
    /// <exception cref="InvalidDataException">What was read back is not what was written, or a party is too large for a row.</exception>
    /// <exception cref="RequestFailedException">Storage refuses or can't be reached.</exception>
    public async Task<PartyTotals> WriteAsync(string table, IReadOnlyList<Party> parties, CancellationToken cancellation)
    {
        var client = tables.GetTableClient(table);
        await client.CreateIfNotExistsAsync(cancellation);
        var json = new string[parties.Count];
        var rows = new List<(TableEntity Entity, int Size)>(parties.Count);
        for (var i = 0; i < parties.Count; i++)
        {
            json[i] = PartyJson.Write(parties[i]);
            rows.Add((PartyEntities.ToEntity(parties[i], i, json[i]), PartyEntities.SizeOf(json[i])));
        }
        // Partitions take turns, so that transactions under way at once mostly go to different ones.
        var transactions = rows.GroupBy(r => r.Entity.PartitionKey)
            .SelectMany(partition => Transactions(partition).Select((actions, turn) => (actions, turn)))
            .OrderBy(t => t.turn).Select(t => t.actions);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
        await Parallel.ForEachAsync(transactions, options, async (actions, token) => await client.SubmitTransactionAsync(actions, token));

        var expected = PartyTotals.Of(json);
        var found = PartyTotals.Of(await ReadJsonAsync(table, cancellation));
        return found == expected
            ? found
            : throw new InvalidDataException($"The table {table} was to hold {expected.Count} parties ({expected.Checksum}) and holds {found.Count} ({found.Checksum}).");
    }

    /// <summary>Reads a version's parties in list order.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="expected">What it must hold.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    /// <exception cref="RequestFailedException">Storage refuses, can't be reached, or has no such table.</exception>
    public async Task<IReadOnlyList<Party>> ReadAsync(string table, PartyTotals expected, CancellationToken cancellation)
    {
        var json = await ReadJsonAsync(table, cancellation);
        var found = PartyTotals.Of(json);
        if (found != expected)
            throw new InvalidDataException($"The table {table} should hold {expected.Count} parties ({expected.Checksum}) and holds {found.Count} ({found.Checksum}).");
        return [.. json.Select(PartyJson.Read)];
    }

    /// <summary>Drops a version's table; one that is not there is no error.</summary>
    public async Task DropAsync(string table, CancellationToken cancellation) => await tables.DeleteTableAsync(table, cancellation);

    private async Task<List<string>> ReadJsonAsync(string table, CancellationToken cancellation)
    {
        var client = tables.GetTableClient(table);
        var rows = new ConcurrentBag<(int Ordinal, string Json)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
        await Parallel.ForEachAsync(PartyEntities.PartitionNames(), options, async (partition, token) =>
        {
            await foreach (var entity in client.QueryAsync<TableEntity>(e => e.PartitionKey == partition, cancellationToken: token))
                rows.Add(PartyEntities.FromEntity(entity));
        });
        return [.. rows.OrderBy(r => r.Ordinal).Select(r => r.Json)];
    }

    private static IEnumerable<List<TableTransactionAction>> Transactions(IEnumerable<(TableEntity Entity, int Size)> partition)
    {
        List<TableTransactionAction> actions = [];
        var size = 0;
        foreach (var (entity, bytes) in partition)
        {
            if (actions.Count == TransactionRows || (actions.Count > 0 && size + bytes > TransactionBytes))
            {
                yield return actions;
                (actions, size) = ([], 0);
            }
            actions.Add(new(TableTransactionActionType.UpsertReplace, entity));
            size += bytes;
        }
        if (actions.Count > 0) yield return actions;
    }
}
