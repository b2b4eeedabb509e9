using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET controls</c>: what bears on goods between two countries at a date.</summary>
public sealed class HttpControls(FindControls controls)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpControls")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/controls")] HttpRequest request) =>
        HttpCall.AnswerAsync(request, FindControls.Parameters, query =>
        {
            var asked = controls.Read(query);
            return Task.FromResult(RuleJson.Controls(asked, controls.RuleBook, controls.Run(asked)));
        });
}
