using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST checks</c>: assesses trade pairings.</summary>
public sealed class HttpChecks(CheckTrades checks)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpChecks")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/checks")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerBodyAsync(request, async body =>
        {
            var key = request.Headers.TryGetValue("Idempotency-Key", out var given) ? given.ToString() : null;
            return Answers.Checks(await checks.RunAsync(body, key, cancellation));
        }, cancellation);
}
