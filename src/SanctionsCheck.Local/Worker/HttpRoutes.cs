using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Local.Worker;

/// <summary>HTTP functions on Kestrel, and the gate before them: who may call, from where, with what.</summary>
internal static partial class HttpRoutes
{
    private const string KeyHeader = "x-functions-key";

    /// <summary>Maps the functions and the gate.</summary>
    public static void MapFunctions(this WebApplication app, IEnumerable<FunctionDescriptor> functions, HostSettings settings, WorkerOptions options)
    {
        app.Use((context, next) => GuardAsync(context, next, app));
        app.UseStatusCodePages(page => AnswerEmptyAsync(page.HttpContext));
        app.UseRouting();
        foreach (var function in functions)
        {
            if (function.Trigger is not HttpTriggerAttribute trigger) continue;
            var route = $"/{settings.RoutePrefix}/{trigger.Route ?? function.Name}".Replace("//", "/", StringComparison.Ordinal);
            string[] methods = trigger.Methods.Length > 0 ? [.. trigger.Methods.Select(m => m.ToUpperInvariant())] : ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
            app.MapMethods(route, methods, context => CallAsync(context, function, trigger, options)).WithDisplayName(function.Name);
        }
    }

    private static async Task CallAsync(HttpContext context, FunctionDescriptor function, HttpTriggerAttribute trigger, WorkerOptions options)
    {
        if (!HasKey(context.Request, trigger.AuthLevel, options))
        {
            await AnswerAsync(context, new(ProblemTypes.KeyNeeded, 401, "A key is needed", "The call brought no key, or not the right one.") { Mend = $"Send this host's key in the header {KeyHeader}." });
            return;
        }
        var values = context.Request.RouteValues.ToDictionary(v => v.Key, v => v.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase);
        using var activity = FunctionCall.Source.StartActivity(function.Name);
        var result = await FunctionCall.InvokeAsync(context.RequestServices, function, [context.Request], values, context.RequestAborted);
        if (result is IResult answer) await answer.ExecuteAsync(context);
    }

    private static bool HasKey(HttpRequest request, AuthorizationLevel level, WorkerOptions options)
    {
        var needed = level switch
        {
            AuthorizationLevel.Anonymous => null,
            AuthorizationLevel.Admin => options.AdminKey ?? options.Key,
            _ => options.Key,
        };
        if (needed is null) return true;
        var given = request.Headers[KeyHeader].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(needed))
            || (options.AdminKey is { } admin && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(admin)));
    }

    /// <summary>A page in a browser must not be able to drive this host: its Host header, origin and content type give it away.</summary>
    private static async Task GuardAsync(HttpContext context, RequestDelegate next, WebApplication app)
    {
        var request = context.Request;
        if (!IsOwnHost(request.Host, app.Urls))
        {
            await AnswerAsync(context, new(ProblemTypes.WrongHost, 421, "Not this host", $"The Host header names \"{request.Host}\", which is not an address that this host listens on."));
            return;
        }
        if (request.Headers.Origin.Any(o => !IsOwnOrigin(o, request)))
        {
            await AnswerAsync(context, new(ProblemTypes.ForeignOrigin, 403, "Called from another page", "This host answers no page of another origin."));
            return;
        }
        if (request.Method is "POST" or "PUT" or "PATCH" && (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0)
            && !request.HasJsonContentType())
        {
            await AnswerAsync(context, new(ProblemTypes.UnsupportedMediaType, 415, "Unsupported media type", $"The content type is {(request.ContentType is { Length: > 0 } given ? $"\"{given}\"" : "missing")}.") { Mend = "Send Content-Type: application/json." });
            return;
        }
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var problem = Problems.Of(exception);
            if (problem is null) CallFailed(app.Logger, request.Method, context.GetEndpoint()?.DisplayName, exception);
            await AnswerAsync(context, problem ?? Problems.Failure);
        }
    }

    private static bool IsOwnHost(HostString host, ICollection<string> urls)
    {
        var name = host.Host.Trim('[', ']');
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))) return true;
        return urls.Any(u => Uri.TryCreate(u.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out var own)
            && (own.Host.Equals(name, StringComparison.OrdinalIgnoreCase) || own.Host is "any" or "0.0.0.0" or "[::]"));
    }

    private static bool IsOwnOrigin(string? origin, HttpRequest request) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static Task AnswerEmptyAsync(HttpContext context) => AnswerAsync(context, context.Response.StatusCode switch
    {
        404 => new(ProblemTypes.NotFound, 404, "Not found", $"{context.Request.Path} is no address of this API.") { Mend = "api/v1/openapi.yaml lists the addresses." },
        405 => new(ProblemTypes.MethodNotAllowed, 405, "Method not allowed", $"{context.Request.Path} does not take {context.Request.Method}.") { Mend = $"It takes {context.Response.Headers.Allow}." },
        var status => new(ProblemTypes.Refused, status, "The call was refused", "See the status code."),
    });

    private static Task AnswerAsync(HttpContext context, Problem problem) => problem.ToResult().ExecuteAsync(context);

    [LoggerMessage(Level = LogLevel.Error, Message = "The call {Method} {Function} failed.")]
    private static partial void CallFailed(ILogger logger, string method, string? function, Exception exception);
}
