using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET batches/{id}</c>: how a batch stands, and where its results are.</summary>
public sealed class HttpBatch(ShowBatches batches)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpBatch")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/batches/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => BatchJson.One(await batches.FindAsync(id, cancellation)));
}
