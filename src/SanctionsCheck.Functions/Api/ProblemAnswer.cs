using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SanctionsCheck.Functions.Api;

/// <summary>A problem with its Retry-After header.</summary>
internal sealed class ProblemAnswer(ProblemHttpResult problem, int? retryAfter) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => problem.StatusCode;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (retryAfter is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        httpContext.Response.Headers.CacheControl = "no-store";
        return problem.ExecuteAsync(httpContext);
    }
}
