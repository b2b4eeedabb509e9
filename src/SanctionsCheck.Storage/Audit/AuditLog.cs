using System.Globalization;
using System.IO.Compression;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace SanctionsCheck.Storage.Audit;

/// <summary>
/// Keeps every answered check under its assessment's id. As that id is a hash of pairing and basis, writing a record again changes nothing.
/// Records stand compressed in a table, spread over sixteen partitions; a record too large for a row stands in a blob.
/// </summary>
/// <param name="tables">The account's tables.</param>
/// <param name="blobs">The account's blobs.</param>
public sealed class AuditLog(TableServiceClient tables, BlobServiceClient blobs)
{
    /// <summary>Table of the records.</summary>
    public const string TableName = "audit";

    /// <summary>Container of records too large for a row.</summary>
    public const string ContainerName = "audit";

    // A binary property holds 64 KiB and a row 1 MiB; ten properties leave room for the rest of the row.
    private const int PropertyBytes = 64 * 1024;
    private const int MaxProperties = 10;

    // A transaction takes 100 rows and 4 MiB; base64 on the wire adds a third.
    private const int TransactionRows = 100;
    private const int TransactionBytes = 2 * 1024 * 1024;

    private readonly TableClient _table = tables.GetTableClient(TableName);
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(ContainerName);

    /// <summary>Makes table and container where they are missing.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        await _table.CreateIfNotExistsAsync(cancellation);
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellation);
    }

    /// <summary>Writes records, those of one partition together. After it returns they are kept.</summary>
    /// <exception cref="RequestFailedException">Storage refuses or can't be reached.</exception>
    public async Task WriteAsync(IEnumerable<AuditRecord> records, CancellationToken cancellation)
    {
        var rows = records.DistinctBy(r => r.Id, StringComparer.Ordinal).Select(r => (r.Id, Bytes: Compress(r.Json))).ToLookup(r => r.Bytes.Length <= PropertyBytes * MaxProperties);
        var work = rows[true].GroupBy(r => r.Id[0]).SelectMany(Transactions).Select(t => (Func<Task>)(() => SubmitAsync(t, cancellation)))
            .Concat(rows[false].Select(r => (Func<Task>)(() => _container.GetBlobClient(BlobName(r.Id)).UploadAsync(new BinaryData(r.Bytes), overwrite: true, cancellation))));
        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (write, _) => await write());
    }

    /// <summary>Reads a record; null where there is none.</summary>
    public async Task<AuditRecord?> ReadAsync(string id, CancellationToken cancellation)
    {
        if (!IsId(id)) return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(id), id, cancellationToken: cancellation);
        if (row.HasValue) return new(id, Decompress(Join(row.Value!)));
        try
        {
            var blob = await _container.GetBlobClient(BlobName(id)).DownloadContentAsync(cancellation);
            return new(id, Decompress(blob.Value.Content.ToArray()));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>True for what can be an assessment's id: 32 lower-case hexadecimal digits.</summary>
    public static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    private static IEnumerable<List<TableTransactionAction>> Transactions(IEnumerable<(string Id, byte[] Bytes)> partition)
    {
        var actions = new List<TableTransactionAction>();
        var size = 0;
        foreach (var (id, bytes) in partition)
        {
            if (actions.Count == TransactionRows || (actions.Count > 0 && size + bytes.Length > TransactionBytes))
            {
                yield return actions;
                (actions, size) = ([], 0);
            }
            actions.Add(new(TableTransactionActionType.UpsertReplace, ToEntity(id, bytes)));
            size += bytes.Length;
        }
        yield return actions;
    }

    private Task SubmitAsync(List<TableTransactionAction> actions, CancellationToken cancellation) => actions.Count == 1
        ? _table.UpsertEntityAsync((TableEntity)actions[0].Entity, TableUpdateMode.Replace, cancellation)
        : _table.SubmitTransactionAsync(actions, cancellation);

    private static TableEntity ToEntity(string id, byte[] bytes)
    {
        if (!IsId(id)) throw new ArgumentException($"\"{id}\" is not an assessment's id (32 lower-case hexadecimal digits).", nameof(id));
        var entity = new TableEntity(Partition(id), id);
        for (var i = 0; i * PropertyBytes < bytes.Length; i++)
            entity[PropertyName(i)] = bytes[(i * PropertyBytes)..Math.Min(bytes.Length, (i + 1) * PropertyBytes)];
        return entity;
    }

    private static byte[] Join(TableEntity entity)
    {
        var bytes = new List<byte>();
        for (var i = 0; entity.GetBinary(PropertyName(i)) is { } part; i++) bytes.AddRange(part);
        return [.. bytes];
    }

    private static string Partition(string id) => id[..1];

    private static string PropertyName(int part) => string.Create(CultureInfo.InvariantCulture, $"Json{part}");

    private static string BlobName(string id) => $"{id[..2]}/{id}.json.br";

    private static byte[] Compress(ReadOnlyMemory<byte> json)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(json.Span);
        return output.ToArray();
    }

    private static byte[] Decompress(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)) brotli.CopyTo(output);
        return output.ToArray();
    }
}
