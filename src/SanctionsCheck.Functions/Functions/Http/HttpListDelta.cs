using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET lists/{list}/versions/{version}/delta</c>: what a version changed.</summary>
public sealed class HttpListDelta(ShowLists lists)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpListDelta")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/lists/{list}/versions/{version}/delta")] HttpRequest request, string list, string version, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, ["from"], async query => ListJson.Delta(await lists.DeltaAsync(list, version, query.Text("from"), cancellation)));
}
