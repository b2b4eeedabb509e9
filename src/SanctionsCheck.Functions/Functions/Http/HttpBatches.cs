using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Batches;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET batches?blob=</c>: the batches of a file's name.</summary>
public sealed class HttpBatches(ShowBatches batches)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpBatches")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/batches")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, ["blob"], async query => BatchJson.All(await batches.OfBlobAsync(query.Required("blob", "trades.csv"), cancellation)));
}
