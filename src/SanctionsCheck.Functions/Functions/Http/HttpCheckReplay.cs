using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST checks/{id}/replay</c>: makes a check again from its record and compares.</summary>
public sealed class HttpCheckReplay(CheckRecords records)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpCheckReplay")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/checks/{id}/replay")] HttpRequest request, string id, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => Answers.Replay(await records.ReplayAsync(id, cancellation)));
}
