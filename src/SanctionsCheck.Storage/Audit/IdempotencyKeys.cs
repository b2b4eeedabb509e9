using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Audit;

/// <summary>Remembers which assessments answered a call with an Idempotency-Key, so that repeating it gives the same answer.</summary>
/// <param name="tables">The account's tables.</param>
public sealed class IdempotencyKeys(TableServiceClient tables)
{
    /// <summary>Table of the keys.</summary>
    public const string TableName = "idempotency";

    private const int IdBytes = 16;
    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Makes the table where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    /// <summary>What answered the key's call; null where it is new.</summary>
    public async Task<IdempotentCall?> FindAsync(string key, CancellationToken cancellation)
    {
        var (partition, row) = Keys(key);
        var entity = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return entity.HasValue ? ToCall(entity.Value!) : null;
    }

    /// <summary>Remembers a call; where another one with the same key was quicker, gives that one.</summary>
    public async Task<IdempotentCall> RememberAsync(string key, IdempotentCall call, CancellationToken cancellation)
    {
        var (partition, row) = Keys(key);
        var ids = call.Assessments.SelectMany(Convert.FromHexString).ToArray();
        try
        {
            await _table.AddEntityAsync(new TableEntity(partition, row) { ["Body"] = call.BodyHash, ["Assessments"] = ids }, cancellation);
            return call;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(key, cancellation) ?? throw new InvalidOperationException("An idempotency key was there and is gone again.", e);
        }
    }

    private static IdempotentCall ToCall(TableEntity entity) => new(
        entity.GetString("Body"), [.. (entity.GetBinary("Assessments") ?? []).Chunk(IdBytes).Select(Convert.ToHexStringLower)]);

    // The caller's key may hold characters that a table key may not.
    private static (string Partition, string Row) Keys(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return (hash[..2], hash);
    }
}
