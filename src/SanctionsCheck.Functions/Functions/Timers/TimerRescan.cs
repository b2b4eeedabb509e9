using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Portfolio;

namespace SanctionsCheck.Functions.Timers;

/// <summary>Every hour: measures and licences begin and end by date, and what another rescan has missed is made up for.</summary>
public sealed class TimerRescan(RescanPortfolio portfolio)
{
    /// <summary>Rescans the portfolio.</summary>
    [Function("TimerRescan")]
    public Task Run([TimerTrigger("0 5 * * * *")] TimerInfo timer, CancellationToken cancellation) => portfolio.RunAsync(cancellation);
}
