using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET checks/{id}</c>: the stored record of a check.</summary>
public sealed class HttpCheckRecord(CheckRecords records)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpCheckRecord")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/checks/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        HttpCall.AnswerAsync(request, [], async _ => Answers.Raw((await records.FindAsync(id, cancellation)).Json));
}
