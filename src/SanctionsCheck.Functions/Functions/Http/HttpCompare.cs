using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST compare</c>: are these two the same party?</summary>
public sealed class HttpCompare(CompareParties compare)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpCompare")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/compare")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerBodyAsync(request, body =>
        {
            var asked = CompareRequest.Read(body.Span);
            return Task.FromResult(Answers.Compare(token => compare.Run(asked, token)));
        }, cancellation);
}
