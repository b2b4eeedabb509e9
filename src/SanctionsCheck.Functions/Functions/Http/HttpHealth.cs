using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET health</c>: 200 once lists and rule book are loaded, else 503 with what is missing.</summary>
public sealed class HttpHealth(CheckHealth health)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpHealth")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/health")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ =>
        {
            var (lists, rules) = await health.RunAsync(cancellation);
            return HealthJson.Ok(lists, rules);
        });
}
