using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using SanctionsCheck.Functions.Api;

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
            Failed(logger, context.FunctionDefinition.Name, exception);
            await (Problems.Of(exception) ?? Problems.Failure).ToResult().ExecuteAsync(http);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "HTTP function {Function} failed.")]
    private static partial void Failed(ILogger logger, string function, Exception exception);
}
