using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>The catalogue's table: one partition per list, so that what belongs together changes in one transaction.</summary>
internal sealed class CatalogTable(TableServiceClient tables)
{
    public const string TableName = "lists";

    private readonly TableClient _table = tables.GetTableClient(TableName);

    public Task EnsureCreatedAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    /// <summary>All lists, ordered by id.</summary>
    public async Task<ImmutableArray<ListRows>> ReadAllAsync(CancellationToken cancellation)
    {
        List<TableEntity> rows = [];
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellation)) rows.Add(row);
        return [.. rows.GroupBy(r => r.PartitionKey).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ListRows.Of(g.Key, g))];
    }

    public async Task<ListRows> ReadAsync(string list, CancellationToken cancellation)
    {
        List<TableEntity> rows = [];
        await foreach (var row in _table.QueryAsync<TableEntity>(r => r.PartitionKey == list, cancellationToken: cancellation)) rows.Add(row);
        return ListRows.Of(list, rows);
    }

    /// <summary>The active version of each list, and when it was activated: what a worker looks at every few seconds.</summary>
    public async Task<ImmutableArray<PointerRow>> ReadPointersAsync(CancellationToken cancellation)
    {
        var pointers = ImmutableArray.CreateBuilder<PointerRow>();
        await foreach (var row in _table.QueryAsync<TableEntity>(r => r.RowKey == PointerRow.RowKey, cancellationToken: cancellation)) pointers.Add(PointerRow.FromEntity(row));
        return [.. pointers.OrderBy(p => p.List, StringComparer.Ordinal)];
    }

    public Task PutAsync(ImportRow row, CancellationToken cancellation) => _table.UpsertEntityAsync(row.ToEntity(), TableUpdateMode.Replace, cancellation);

    public Task PutAsync(RefreshRow row, CancellationToken cancellation) => _table.UpsertEntityAsync(row.ToEntity(), TableUpdateMode.Replace, cancellation);

    /// <summary>Notes when a version was last known to be its publisher's newest; nothing is done where the pointer has moved meanwhile.</summary>
    public async Task ConfirmAsync(PointerRow pointer, DateOnly day, CancellationToken cancellation)
    {
        try
        {
            await _table.UpdateEntityAsync((pointer with { CurrentOn = day }).ToEntity(), pointer.ETag, TableUpdateMode.Replace, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Another version is active now, or another worker has noted the same.
        }
    }

    /// <summary>Records a version that a guard refused: its import's row and, so that it can be looked at and activated all the same, its own.</summary>
    public Task PutRefusedAsync(ImportRow import, VersionRow version, CancellationToken cancellation) => _table.SubmitTransactionAsync(
        [new(TableTransactionActionType.UpsertReplace, import.ToEntity()), new(TableTransactionActionType.UpsertReplace, version.ToEntity())], cancellation);

    /// <summary>Records content that could not be read, and its import.</summary>
    public Task PutUnreadAsync(ImportRow import, UnreadRow unread, CancellationToken cancellation) => _table.SubmitTransactionAsync(
        [new(TableTransactionActionType.UpsertReplace, import.ToEntity()), new(TableTransactionActionType.UpsertReplace, unread.ToEntity())], cancellation);

    public Task DeleteUnreadAsync(UnreadRow unread, CancellationToken cancellation) => DeleteAsync(unread.List, unread.RowKey, cancellation);

    public Task ClearImportAsync(string list, CancellationToken cancellation) => DeleteAsync(list, ImportRow.RowKey, cancellation);

    /// <summary>Notes a table before it is made, so that it is found if this worker dies.</summary>
    public Task AddLeftoverAsync(string list, string table, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(new LeftoverRow(list, table).ToEntity(), TableUpdateMode.Replace, cancellation);

    /// <summary>Says that a table is about to be dropped; from then on it can't be activated.</summary>
    public Task MarkDroppingAsync(LeftoverRow leftover, CancellationToken cancellation) => leftover.Dropping
        ? Task.CompletedTask
        : _table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Delete, leftover.ToEntity(), ETag.All),
                new(TableTransactionActionType.UpsertReplace, (leftover with { Dropping = true }).ToEntity()),
            ],
            cancellation);

    /// <summary>Forgets a table that was dropped.</summary>
    public Task ForgetAsync(LeftoverRow leftover, CancellationToken cancellation) =>
        DeleteAsync(leftover.List, (leftover with { Dropping = true }).RowKey, cancellation);

    public Task DeleteVersionAsync(string list, string version, CancellationToken cancellation) => DeleteAsync(list, VersionRow.RowKey(version), cancellation);

    /// <summary>
    /// Moves the pointer, and with it, or not at all: puts the version's row, takes its table off the leftovers, and ends the import.
    /// </summary>
    /// <param name="was">The pointer as it was read; null where there was none.</param>
    /// <param name="now">The pointer as it shall be.</param>
    /// <param name="version">The version that it names.</param>
    /// <param name="written">The table written for it just now, which stood among the leftovers; null where it had one already.</param>
    /// <param name="importing">True where an import row is there to be ended.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>False where another worker moved the pointer, or took the table for a leftover, meanwhile.</returns>
    public async Task<bool> MovePointerAsync(PointerRow? was, PointerRow now, VersionRow version, string? written, bool importing, CancellationToken cancellation)
    {
        List<TableTransactionAction> actions =
        [
            was is null
                ? new(TableTransactionActionType.Add, now.ToEntity())
                : new(TableTransactionActionType.UpdateReplace, now.ToEntity(), was.ETag),
            new(TableTransactionActionType.UpsertReplace, version.ToEntity()),
        ];
        if (written is not null) actions.Add(new(TableTransactionActionType.Delete, new LeftoverRow(now.List, written).ToEntity(), ETag.All));
        if (importing) actions.Add(new(TableTransactionActionType.Delete, new TableEntity(now.List, ImportRow.RowKey), ETag.All));
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Takes a version's table from it, and puts the table among the leftovers.</summary>
    public Task ReleaseTableAsync(VersionRow version, CancellationToken cancellation) => version.Table is null
        ? Task.CompletedTask
        : _table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpsertReplace, new LeftoverRow(version.Version.List, version.Table).ToEntity()),
                new(TableTransactionActionType.UpsertReplace, (version with { Table = null }).ToEntity()),
            ],
            cancellation);

    private async Task DeleteAsync(string list, string rowKey, CancellationToken cancellation) =>
        await _table.DeleteEntityAsync(list, rowKey, ETag.All, cancellation);
}
