using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases.Portfolio;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET alerts?since=</c>: changes of verdict.</summary>
public sealed class HttpAlerts(ShowAlerts alerts)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpAlerts")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/alerts")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, ["since"], async query => PortfolioJson.Alerts(await alerts.SinceAsync(query.Text("since"), cancellation)));
}
