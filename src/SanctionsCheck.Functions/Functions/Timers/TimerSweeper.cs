using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Timers;

/// <summary>Every minute: finishes what stalled.</summary>
public sealed class TimerSweeper(SweepBatches batches, ListActivated lists)
{
    /// <summary>Goes through the batches that are not finished, and the lists whose new version was not told of.</summary>
    [Function("TimerSweeper")]
    public Task Run([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        Task.WhenAll(batches.RunAsync(cancellation), lists.SendMissedAsync(cancellation));
}
