using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Storage.Alerts;

/// <summary>
/// The table of alerts. Each stands there twice: under its id, which says that it is known and since when, and under its time, by which alerts are read.
/// </summary>
/// <param name="tables">The account's tables.</param>
/// <param name="time">The clock.</param>
public sealed class AlertStore(TableServiceClient tables, TimeProvider time)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "alerts";

    private const string ById = "id-";
    private const string ByTime = "at-";
    private const string ByTimeEnd = "at.";

    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Makes the table where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    /// <summary>Stores a change of verdict; one that is there already stays as it is.</summary>
    /// <param name="entry">The pairing, with what was said of it until now.</param>
    /// <param name="after">What is said of it now.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>True where it is new.</returns>
    public async Task<bool> AddAsync(PortfolioEntry entry, Outcome after, CancellationToken cancellation)
    {
        var id = Alert.IdOf(entry, after);
        var alert = new Alert(id, entry.Id, time.GetUtcNow(), entry.Last, after);
        var added = true;
        try
        {
            await _table.AddEntityAsync(ToEntity(ById + id[..2], id, alert), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Known already; whoever stored it may have died before it stood under its time, too.
            alert = ToAlert((await _table.GetEntityAsync<TableEntity>(ById + id[..2], id, cancellationToken: cancellation)).Value);
            added = false;
        }
        await _table.UpsertEntityAsync(ToEntity(Month(alert.At), TimeKey(alert.At) + "-" + id, alert), TableUpdateMode.Replace, cancellation);
        return added;
    }

    /// <summary>The alerts found after a time, the oldest first.</summary>
    /// <param name="since">That time; null for all.</param>
    /// <param name="limit">About how many; those of one instant are never torn apart.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<AlertPage> SinceAsync(DateTimeOffset? since, int limit, CancellationToken cancellation)
    {
        var from = since ?? DateTimeOffset.MinValue;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {(since is null ? ByTime : Month(from))} and PartitionKey lt {ByTimeEnd} and RowKey ge {TimeKey(from.AddTicks(since is null ? 0 : 1))}");
        var alerts = ImmutableArray.CreateBuilder<Alert>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            var alert = ToAlert(row);
            if (alerts.Count >= limit && alert.At != alerts[^1].At) return new(alerts.ToImmutable(), true);
            alerts.Add(alert);
        }
        return new(alerts.ToImmutable(), false);
    }

    private static TableEntity ToEntity(string partition, string row, Alert alert) => new(partition, row)
    {
        ["Id"] = alert.Id,
        ["PairingId"] = alert.PairingId,
        // As a number: a table's own dates may be cut to the millisecond, and the key must be found again.
        ["At"] = alert.At.UtcTicks,
        ["Before"] = OutcomeJson.ToBytes(alert.Before),
        ["After"] = OutcomeJson.ToBytes(alert.After),
    };

    private static Alert ToAlert(TableEntity entity) => new(
        entity.GetString("Id"), entity.GetString("PairingId"), new DateTimeOffset(entity.GetInt64("At")!.Value, TimeSpan.Zero),
        OutcomeJson.Read(entity.GetBinary("Before")), OutcomeJson.Read(entity.GetBinary("After")));

    private static string Month(DateTimeOffset at) => ByTime + at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string TimeKey(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
