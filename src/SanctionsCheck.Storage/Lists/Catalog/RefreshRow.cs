using System.Text.Json;
using Azure.Data.Tables;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>The catalogue's row of the newest look at a list's publisher, and by what to ask the next time.</summary>
/// <param name="State">What came of it.</param>
/// <param name="Stamps">What was said of the files that were read last, by address; empty where they are to be read in any case.</param>
internal sealed record RefreshRow(RefreshState State, IReadOnlyDictionary<Uri, FetchStamp> Stamps)
{
    public const string RowKey = "refresh";

    private const int MaxReason = 4_000;

    public TableEntity ToEntity() => new(State.List, RowKey)
    {
        ["At"] = State.At,
        ["Result"] = State.Result.ToString(),
        ["Reason"] = State.Reason is { Length: > MaxReason } ? State.Reason[..MaxReason] : State.Reason ?? "",
        ["FailingSince"] = State.FailingSince,
        ["Version"] = State.Version ?? "",
        ["Stamps"] = JsonSerializer.Serialize(Stamps.ToDictionary(s => s.Key.AbsoluteUri, s => s.Value)),
    };

    public static RefreshRow FromEntity(TableEntity entity) => new(
        new(entity.PartitionKey, entity.GetDateTimeOffset("At") ?? default, Enum.Parse<RefreshResult>(entity.GetString("Result")), Blank(entity.GetString("Reason")),
            entity.GetDateTimeOffset("FailingSince"), Blank(entity.GetString("Version"))),
        JsonSerializer.Deserialize<Dictionary<string, FetchStamp>>(entity.GetString("Stamps"))!.ToDictionary(s => new Uri(s.Key), s => s.Value));

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
