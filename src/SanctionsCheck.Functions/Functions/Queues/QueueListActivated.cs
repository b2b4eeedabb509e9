using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Portfolio;

namespace SanctionsCheck.Functions.Queues;

/// <summary>A list version became active.</summary>
public sealed class QueueListActivated(RescanPortfolio portfolio)
{
    /// <summary>Rescans the portfolio.</summary>
    [Function("QueueListActivated")]
    public Task Run([QueueTrigger(ListActivated.QueueName, Connection = "AzureWebJobsStorage")] string message, CancellationToken cancellation)
    {
        _ = ListActivated.Read(message);
        return portfolio.RunAsync(cancellation);
    }
}
