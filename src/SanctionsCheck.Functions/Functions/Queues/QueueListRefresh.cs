using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.UseCases.Lists;

namespace SanctionsCheck.Functions.Queues;

/// <summary>A list's publisher is to be looked at.</summary>
public sealed class QueueListRefresh(RefreshList lists)
{
    /// <summary>Reads the list.</summary>
    [Function("QueueListRefresh")]
    public Task Run([QueueTrigger(RefreshQueue.QueueName, Connection = "AzureWebJobsStorage")] string message, CancellationToken cancellation) =>
        lists.RunAsync(RefreshQueue.Read(message), cancellation);
}
