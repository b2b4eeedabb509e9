using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Portfolio;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET portfolio/{id}</c>: a monitored pairing and what was last said of it.</summary>
public sealed class HttpPortfolioGet(ShowPortfolio portfolio)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpPortfolioGet")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/portfolio/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => PortfolioJson.One(await portfolio.FindAsync(RouteText.Decode(id), cancellation)));
}
