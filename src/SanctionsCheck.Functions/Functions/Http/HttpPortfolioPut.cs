using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Portfolio;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>PUT portfolio/{id}</c>: stores a pairing to be monitored.</summary>
public sealed class HttpPortfolioPut(StorePairings pairings)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpPortfolioPut")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "put", Route = "v1/portfolio/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        HttpCall.AnswerBodyAsync(request, async body => PortfolioJson.Stored(await pairings.PutAsync(RouteText.Decode(id), body, cancellation)), cancellation);
}
