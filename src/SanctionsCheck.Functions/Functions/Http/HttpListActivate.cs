using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST lists/{list}/versions/{version}/activate</c>: makes a held version the active one.</summary>
public sealed class HttpListActivate(ActivateList lists)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpListActivate")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "v1/lists/{list}/versions/{version}/activate")] HttpRequest request, string list, string version, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, ["force"], async query =>
            ListJson.One(await lists.RunAsync(list, version, query.Flag("force"), IfMatch.Read(request), cancellation)));
}
