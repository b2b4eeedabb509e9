using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>The one row that says which version of a list is active.</summary>
/// <param name="List">The list.</param>
/// <param name="Version">The active version.</param>
/// <param name="Fallback">The version that was active before, whose table is kept for going back; null where there is none.</param>
/// <param name="ActivatedAt">When it was moved.</param>
/// <param name="CurrentOn">The last day on which its publisher was seen to have nothing newer; null where nobody has looked.</param>
/// <param name="ETag">For moving it: fails if another worker has moved it meanwhile. Default for a row that is not there yet.</param>
internal sealed record PointerRow(string List, string Version, string? Fallback, DateTimeOffset ActivatedAt, DateOnly? CurrentOn = null, ETag ETag = default)
{
    public const string RowKey = "pointer";

    public TableEntity ToEntity() => new(List, RowKey)
    {
        ["Version"] = Version,
        ["Fallback"] = Fallback ?? "",
        ["ActivatedAt"] = ActivatedAt,
        ["CurrentOn"] = CurrentOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    };

    public static PointerRow FromEntity(TableEntity entity) => new(
        entity.PartitionKey, entity.GetString("Version"), entity.GetString("Fallback") is { Length: > 0 } fallback ? fallback : null,
        entity.GetDateTimeOffset("ActivatedAt") ?? default,
        DateOnly.TryParseExact(entity.GetString("CurrentOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var current) ? current : null, entity.ETag);
}
