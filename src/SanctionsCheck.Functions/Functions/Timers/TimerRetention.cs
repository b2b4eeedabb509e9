using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Lists;

namespace SanctionsCheck.Functions.Timers;

/// <summary>Every night: deletes what need not be kept any longer.</summary>
public sealed class TimerRetention(RetainLists lists)
{
    /// <summary>Goes through the list versions.</summary>
    [Function("TimerRetention")]
    public Task Run([TimerTrigger("0 40 2 * * *")] TimerInfo timer, CancellationToken cancellation) => lists.RunAsync(cancellation);
}
