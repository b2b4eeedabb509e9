using System.Globalization;
using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>How the newest import of a list stands, while it is not the active version.</summary>
internal sealed record ImportRow(string List, string Version, string State, string? Reason, DateOnly? Published = null, int Parties = 0, int Names = 0)
{
    public const string RowKey = "import";

    // A reason may quote a file's content; a property holds 32K characters.
    private const int MaxReason = 4_000;

    public TableEntity ToEntity() => new(List, RowKey)
    {
        ["Version"] = Version,
        ["State"] = State,
        ["Reason"] = Reason is { Length: > MaxReason } ? Reason[..MaxReason] : Reason ?? "",
        ["Published"] = Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        ["Parties"] = Parties,
        ["Names"] = Names,
    };

    public static ImportRow FromEntity(TableEntity entity) => new(
        entity.PartitionKey, entity.GetString("Version"), entity.GetString("State"), entity.GetString("Reason") is { Length: > 0 } reason ? reason : null,
        DateOnly.TryParseExact(entity.GetString("Published"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published) ? published : null,
        entity.GetInt32("Parties") ?? 0, entity.GetInt32("Names") ?? 0);

    public ListState ToState() => new(List, Version, Published, null, Parties, Names, false, State, Reason);
}
