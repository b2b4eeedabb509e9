using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Lists;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST lists/{list}/refresh</c>: has a list read again, from its publisher or from its inbox.</summary>
public sealed class HttpListRefresh(RefreshList lists)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpListRefresh")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "v1/lists/{list}/refresh")] HttpRequest request, string list, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => ListJson.Ordered(await lists.AskAsync(list, cancellation)));
}
