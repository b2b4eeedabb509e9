using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>A batch and how far it is.</summary>
/// <param name="Batch">The batch, its rows counted as of now.</param>
/// <param name="Read">Rows read so far.</param>
/// <param name="RowsPerSecond">How many rows a second are done on average; null where it is not known yet.</param>
/// <param name="SecondsLeft">How long it will take still at that rate; 0 where it has ended, null where it is not known.</param>
public sealed record BatchProgress(Batch Batch, long Read, double? RowsPerSecond, long? SecondsLeft)
{
    /// <summary>Works out rate and time left.</summary>
    /// <param name="batch">The batch, its rows counted.</param>
    /// <param name="read">Rows read so far.</param>
    /// <param name="now">The present time.</param>
    public static BatchProgress Of(Batch batch, long read, DateTimeOffset now)
    {
        var done = batch.Scored + batch.Failed;
        var seconds = batch.RunningAt is { } began ? ((batch.EndedAt ?? now) - began).TotalSeconds : 0;
        double? rate = seconds > 0 && done > 0 ? done / seconds : null;
        long? left = BatchStates.IsFinal(batch.State) ? 0 : batch.Rows > 0 && rate is { } r ? (long)Math.Ceiling((batch.Rows - done) / r) : null;
        return new(batch, read, rate, left);
    }
}
