using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET openapi.yaml</c>: the contract.</summary>
public static class HttpOpenApi
{
    /// <summary>Answers the call.</summary>
    [Function("HttpOpenApi")]
    public static Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/openapi.yaml")] HttpRequest request) =>
        HttpCall.AnswerAsync(request, [], _ => Task.FromResult<IResult>(TypedResults.Stream(
            typeof(HttpOpenApi).Assembly.GetManifestResourceStream("openapi.yaml") ?? throw new InvalidOperationException("openapi.yaml is not embedded."),
            "application/yaml")));
}
