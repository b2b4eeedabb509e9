using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Lists;

namespace SanctionsCheck.Functions.Timers;

/// <summary>By the setting <c>ListRefreshSchedule</c>, an NCRONTAB expression, mostly every hour: looks at the lists' publishers, and at the lists' age.</summary>
public sealed class TimerListRefresh(RefreshList lists)
{
    /// <summary>Puts the lists into the queue.</summary>
    [Function("TimerListRefresh")]
    public Task Run([TimerTrigger("%ListRefreshSchedule%")] TimerInfo timer, CancellationToken cancellation) => lists.AllAsync(cancellation);
}
