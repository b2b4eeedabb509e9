using System.Text;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Ends a batch whose file as a whole can't be taken: the reason stands in its row and in its errors file, under row 0.</summary>
public sealed partial class RefuseBatch(BatchStore store, ResultFiles results, ILogger<RefuseBatch> logger)
{
    /// <summary>Refuses it, unless it has gone on meanwhile.</summary>
    public async Task RunAsync(string id, TradeFileException why, CancellationToken cancellation)
    {
        while (await store.FindAsync(id, cancellation) is { State: BatchStates.Queued } batch && !await AsReadAsync(batch, why, cancellation))
        {
        }
    }

    /// <summary>Refuses it as it was read, however far it was; what its chunks have staged is never committed.</summary>
    /// <returns>False where its row has changed meanwhile.</returns>
    public async Task<bool> AsReadAsync(Batch batch, TradeFileException why, CancellationToken cancellation)
    {
        var line = new StringBuilder(ErrorsCsv.Header);
        ErrorsCsv.Append(line, 0, new("", "", why.Message));
        await results.CommitAsync(batch.Id, ResultPart.Errors, Encoding.UTF8.GetBytes(line.ToString()), [], default, cancellation);
        if (await store.PutAsync(batch with { State = BatchStates.Failed, Code = why.Code, Reason = why.Message }, cancellation) is null) return false;
        Telemetry.Finished(BatchStates.Failed, 0);
        Refused(batch.Id, batch.Blob, why.Message);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch}: the file {File} is refused: {Reason}")]
    private partial void Refused(string batch, string file, string reason);
}
