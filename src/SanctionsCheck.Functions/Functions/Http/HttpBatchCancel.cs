using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST batches/{id}/cancel</c>: gives a batch up.</summary>
public sealed class HttpBatchCancel(CancelBatch batches)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpBatchCancel")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/batches/{id}/cancel")] HttpRequest request, string id, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => BatchJson.One(await batches.RunAsync(id, cancellation)));
}
