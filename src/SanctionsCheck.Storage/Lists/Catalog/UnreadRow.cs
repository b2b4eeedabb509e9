using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>The catalogue's row of files that could not be read as the list they were given for. They are kept in the archive as they came, for whoever looks into it.</summary>
/// <param name="List">The list.</param>
/// <param name="Version">SHA-256 of the content.</param>
/// <param name="Files">Names of the files in the archive.</param>
/// <param name="ImportedAt">When they came.</param>
internal sealed record UnreadRow(string List, string Version, IReadOnlyList<string> Files, DateTimeOffset ImportedAt)
{
    private const string Prefix = "unread-";

    public string RowKey => Prefix + Version;

    public static bool IsOne(TableEntity entity) => entity.RowKey.StartsWith(Prefix, StringComparison.Ordinal);

    public TableEntity ToEntity() => new(List, RowKey) { ["Files"] = string.Join('/', Files), ["ImportedAt"] = ImportedAt };

    public static UnreadRow FromEntity(TableEntity entity) => new(
        entity.PartitionKey, entity.RowKey[Prefix.Length..], entity.GetString("Files").Split('/', StringSplitOptions.RemoveEmptyEntries), entity.GetDateTimeOffset("ImportedAt") ?? default);
}
