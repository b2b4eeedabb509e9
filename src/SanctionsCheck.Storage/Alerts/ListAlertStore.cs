using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Alerts;

/// <summary>
/// The alerts about lists, in the table of alerts, in partitions of their own. Each stands there twice: under its id, which says that it is known and since
/// when, and under its time, by which alerts are read.
/// </summary>
/// <param name="tables">The account's tables.</param>
/// <param name="time">The clock.</param>
public sealed class ListAlertStore(TableServiceClient tables, TimeProvider time)
{
    private const string ById = "list-id";
    private const string ByTime = "list-at";

    // A property holds 32K characters; a reason may quote a file's content.
    private const int MaxReason = 4_000;

    private readonly TableClient _table = tables.GetTableClient(AlertStore.TableName);

    /// <summary>Stores an alert; one that is there already stays as it is.</summary>
    /// <returns>True where it is new.</returns>
    public async Task<bool> AddAsync(ListAlert alert, CancellationToken cancellation)
    {
        alert = alert with { At = time.GetUtcNow(), Reason = alert.Reason.Length > MaxReason ? alert.Reason[..MaxReason] : alert.Reason };
        var added = true;
        try
        {
            await _table.AddEntityAsync(ToEntity(ById, alert.Id, alert), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Known already; whoever stored it may have died before it stood under its time, too.
            alert = ToAlert((await _table.GetEntityAsync<TableEntity>(ById, alert.Id, cancellationToken: cancellation)).Value);
            added = false;
        }
        await _table.UpsertEntityAsync(ToEntity(ByTime, TimeKey(alert.At) + "-" + alert.Id, alert), TableUpdateMode.Replace, cancellation);
        return added;
    }

    /// <summary>The alerts found after a time, the oldest first.</summary>
    /// <param name="since">That time; null for all.</param>
    /// <param name="limit">About how many; those of one instant are never torn apart.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The alerts, and whether there are more.</returns>
    public async Task<(ImmutableArray<ListAlert> Alerts, bool More)> SinceAsync(DateTimeOffset? since, int limit, CancellationToken cancellation)
    {
        var from = TimeKey(since?.AddTicks(1) ?? DateTimeOffset.MinValue);
        var alerts = ImmutableArray.CreateBuilder<ListAlert>();
        await foreach (var row in _table.QueryAsync<TableEntity>(r => r.PartitionKey == ByTime && r.RowKey.CompareTo(from) >= 0, cancellationToken: cancellation))
        {
            var alert = ToAlert(row);
            if (alerts.Count >= limit && alert.At != alerts[^1].At) return (alerts.ToImmutable(), true);
            alerts.Add(alert);
        }
        return (alerts.ToImmutable(), false);
    }

    private static TableEntity ToEntity(string partition, string row, ListAlert alert) => new(partition, row)
    {
        ["Id"] = alert.Id,
        ["List"] = alert.List,
        ["Kind"] = alert.Kind,
        ["Version"] = alert.Version ?? "",
        ["Reason"] = alert.Reason,
        // As a number: a table's own dates may be cut to the millisecond, and the key must be found again.
        ["At"] = alert.At.UtcTicks,
    };

    private static ListAlert ToAlert(TableEntity entity) => new(
        entity.GetString("Id"), entity.GetString("List"), entity.GetString("Kind"), entity.GetString("Version") is { Length: > 0 } version ? version : null, entity.GetString("Reason"))
    { At = new DateTimeOffset(entity.GetInt64("At")!.Value, TimeSpan.Zero) };

    private static string TimeKey(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
