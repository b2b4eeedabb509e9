using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Batches;

/// <summary>Batches and chunks as rows: one partition per batch, so that all of a batch is one range.</summary>
internal static class BatchRows
{
    public const string BatchKey = "batch";
    public const string ChunkPrefix = "chunk-";
    public const string ChunkEnd = "chunk.";

    public static string ChunkKey(int index) => string.Create(CultureInfo.InvariantCulture, $"{ChunkPrefix}{index:D6}");

    public static TableEntity ToEntity(Batch batch) => new(batch.Id, BatchKey)
    {
        ["Blob"] = batch.Blob,
        ["BlobETag"] = batch.BlobETag,
        ["State"] = batch.State,
        ["Basis"] = batch.Basis,
        ["CreatedAt"] = batch.CreatedAt,
        ["TouchedAt"] = batch.TouchedAt,
        ["RunningAt"] = batch.RunningAt,
        ["EndedAt"] = batch.EndedAt,
        ["Rows"] = batch.Rows,
        ["Chunks"] = batch.Chunks,
        ["Dispatched"] = batch.Dispatched,
        ["Scored"] = batch.Scored,
        ["Failed"] = batch.Failed,
        ["Exceptions"] = batch.Exceptions,
        ["Code"] = batch.Code,
        ["Reason"] = batch.Reason,
    };

    public static Batch ToBatch(TableEntity entity) => new()
    {
        Id = entity.PartitionKey,
        Blob = entity.GetString("Blob"),
        BlobETag = entity.GetString("BlobETag"),
        State = entity.GetString("State"),
        Basis = entity.GetString("Basis"),
        CreatedAt = entity.GetDateTimeOffset("CreatedAt")!.Value,
        TouchedAt = entity.GetDateTimeOffset("TouchedAt")!.Value,
        RunningAt = entity.GetDateTimeOffset("RunningAt"),
        EndedAt = entity.GetDateTimeOffset("EndedAt"),
        Rows = entity.GetInt64("Rows") ?? 0,
        Chunks = entity.GetInt32("Chunks") ?? 0,
        Dispatched = entity.GetBoolean("Dispatched") ?? false,
        Scored = entity.GetInt64("Scored") ?? 0,
        Failed = entity.GetInt64("Failed") ?? 0,
        Exceptions = entity.GetInt32("Exceptions") ?? 0,
        Code = entity.GetString("Code"),
        Reason = entity.GetString("Reason"),
        Version = entity.ETag,
    };

    public static TableEntity ToEntity(string batch, BatchChunk chunk) => new(batch, ChunkKey(chunk.Range.Index))
    {
        ["Start"] = chunk.Range.Start,
        ["End"] = chunk.Range.End,
        ["FirstRow"] = chunk.Range.FirstRow,
        ["Rows"] = chunk.Range.Rows,
        ["State"] = chunk.State.ToString(),
        ["Scored"] = chunk.Scored,
        ["Failed"] = chunk.Failed,
        ["Bytes"] = Join(chunk.Bytes),
        ["Exceptions"] = chunk.Exceptions,
        ["TouchedAt"] = chunk.TouchedAt,
    };

    public static BatchChunk ToChunk(TableEntity entity) => new()
    {
        Range = new(
            int.Parse(entity.RowKey.AsSpan(ChunkPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture),
            entity.GetInt64("Start")!.Value, entity.GetInt64("End")!.Value, entity.GetInt64("FirstRow")!.Value, entity.GetInt32("Rows")!.Value),
        State = Enum.Parse<ChunkState>(entity.GetString("State")),
        Scored = entity.GetInt32("Scored") ?? 0,
        Failed = entity.GetInt32("Failed") ?? 0,
        Bytes = Split(entity.GetString("Bytes")),
        Exceptions = entity.GetInt32("Exceptions") ?? 0,
        TouchedAt = entity.GetDateTimeOffset("TouchedAt")!.Value,
        Version = entity.ETag,
    };

    private static string Join(ImmutableArray<int> numbers) => string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<int> Split(string? numbers) =>
        string.IsNullOrEmpty(numbers) ? [] : [.. numbers.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
