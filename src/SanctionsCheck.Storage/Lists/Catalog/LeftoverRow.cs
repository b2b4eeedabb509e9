using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>
/// Names a party table that no version uses: one that is being written, or that a worker left behind. Before the table is dropped the row is exchanged
/// for one that says so; a worker that has lost its lease can't activate the table from then on.
/// </summary>
/// <param name="List">The list.</param>
/// <param name="Table">The table.</param>
/// <param name="Dropping">True once it is being dropped.</param>
internal sealed record LeftoverRow(string List, string Table, bool Dropping = false)
{
    private const string Prefix = "leftover-";
    private const string DroppingPrefix = "dropping-";

    public string RowKey => (Dropping ? DroppingPrefix : Prefix) + Table;

    public static bool IsOne(TableEntity entity) =>
        entity.RowKey.StartsWith(Prefix, StringComparison.Ordinal) || entity.RowKey.StartsWith(DroppingPrefix, StringComparison.Ordinal);

    public TableEntity ToEntity() => new(List, RowKey);

    public static LeftoverRow FromEntity(TableEntity entity) => entity.RowKey.StartsWith(Prefix, StringComparison.Ordinal)
        ? new(entity.PartitionKey, entity.RowKey[Prefix.Length..])
        : new(entity.PartitionKey, entity.RowKey[DroppingPrefix.Length..], Dropping: true);
}
