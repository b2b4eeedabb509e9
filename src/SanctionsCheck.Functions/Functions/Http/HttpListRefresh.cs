using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST lists/{list}/refresh</c>: reads the newest file of the list's inbox again.</summary>
public sealed class HttpListRefresh(ImportList lists)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpListRefresh")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "v1/lists/{list}/refresh")] HttpRequest request, string list, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => ListJson.Refreshed(await lists.RefreshAsync(list, cancellation)));
}
