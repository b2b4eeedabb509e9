using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Portfolio;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>DELETE portfolio/{id}</c>: ends the monitoring of a pairing.</summary>
public sealed class HttpPortfolioDelete(ShowPortfolio portfolio)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpPortfolioDelete")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "v1/portfolio/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ =>
        {
            await portfolio.DeleteAsync(RouteText.Decode(id), cancellation);
            return TypedResults.NoContent();
        });
}
