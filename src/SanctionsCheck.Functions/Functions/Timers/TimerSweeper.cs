using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Timers;

/// <summary>Every minute: finishes what stalled.</summary>
public sealed class TimerSweeper(SweepBatches batches)
{
    /// <summary>Goes through the batches that are not finished.</summary>
    [Function("TimerSweeper")]
    public Task Run([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellation) => batches.RunAsync(cancellation);
}
