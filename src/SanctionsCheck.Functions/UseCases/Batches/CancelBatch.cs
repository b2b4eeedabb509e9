using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Gives a batch up because a person says so: chunks at work end without effect, those that wait are passed over, no results are committed.</summary>
public sealed partial class CancelBatch(BatchStore store, ShowBatches shows, ILogger<CancelBatch> logger)
{
    /// <summary>Cancels it; a batch that is cancelled already stays so.</summary>
    /// <returns>The batch afterwards.</returns>
    /// <exception cref="RequestException">There is none of that id, or it has ended otherwise.</exception>
    public async Task<BatchProgress> RunAsync(string id, CancellationToken cancellation)
    {
        while (true)
        {
            var shown = await shows.FindAsync(id, cancellation);
            var batch = shown.Batch;
            if (batch.State == BatchStates.Cancelled) return shown;
            if (BatchStates.IsFinal(batch.State))
            {
                throw new RequestException(new(ProblemTypes.Conflict, StatusCodes.Status409Conflict, "The batch has ended", $"The batch has ended as {batch.State}.")
                { Mend = "Only a batch that is queued or running can be cancelled." });
            }
            if (await store.PutAsync(batch with { State = BatchStates.Cancelled }, cancellation) is null) continue;
            Telemetry.Finished(BatchStates.Cancelled, batch.Scored + batch.Failed);
            Cancelled(id, batch.Blob, batch.Scored, batch.Rows);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {Batch} ({File}) is cancelled; {Scored} of {Rows} rows were scored.")]
    private partial void Cancelled(string batch, string file, long scored, long rows);
}
