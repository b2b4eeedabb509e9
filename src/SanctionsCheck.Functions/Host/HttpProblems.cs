using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace SanctionsCheck.Functions.Host;

/// <summary>
/// Turns what an HTTP function did not handle into problem details. For HTTP only: a queue or blob function that fails must
/// fail visibly, or the host would count its message as done.
/// </summary>
internal sealed partial class HttpProblems(ILogger<HttpProblems> logger) : IFunctionsWorkerMiddleware
{
    /// <summary>True where the function that is called has an HTTP trigger.</summary>
    public static bool IsHttp(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(b => b.Type.Equals("httpTrigger", StringComparison.OrdinalIgnoreCase));

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            var http = context.GetHttpContext();
            if (http is null || http.Response.HasStarted) throw;
            var storage = IsStorageOutage(exception);
            Failed(logger, context.FunctionDefinition.Name, exception);
            if (storage) http.Response.Headers.RetryAfter = "5";
            await TypedResults.Problem(
                type: storage ? "https://sanctionscheck.dev/problems/storage-unavailable" : "https://sanctionscheck.dev/problems/internal-error",
                title: storage ? "The storage account does not answer." : "The call failed.",
                detail: storage ? "Nothing was changed that was not confirmed. Try again in a few seconds." : "The log has the details under the trace id.",
                statusCode: storage ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
                extensions: new Dictionary<string, object?> { ["traceId"] = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier })
                .ExecuteAsync(http);
        }
    }

    private static bool IsStorageOutage(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or >= 500,
        AggregateException aggregate => aggregate.InnerExceptions.All(IsStorageOutage),
        _ => false,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "HTTP function {Function} failed.")]
    private static partial void Failed(ILogger logger, string function, Exception exception);
}
