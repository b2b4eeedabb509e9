using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET lists</c>: the lists that are held and their state.</summary>
public sealed class HttpLists(ShowLists lists)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpLists")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/lists")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => ListJson.All(await lists.AllAsync(cancellation)));
}
