using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Portfolio;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST portfolio:import</c>: stores pairings to be monitored.</summary>
public sealed class HttpPortfolioImport(StorePairings pairings)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpPortfolioImport")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/portfolio:import")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerBodyAsync(request, async body => PortfolioJson.Imported(await pairings.ImportAsync(body, cancellation)), cancellation);
}
