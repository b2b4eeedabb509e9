using System.Text.Json;

namespace SanctionsCheck.Functions.Api;

/// <summary>A JSON answer.</summary>
/// <param name="write">Writes it.</param>
/// <param name="status">HTTP status.</param>
public sealed class JsonAnswer(Func<JsonOutput, CancellationToken, Task> write, int status = StatusCodes.Status200OK) : IResult, IStatusCodeHttpResult
{
    /// <summary>A short answer, written in one go.</summary>
    public JsonAnswer(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK)
        : this((output, _) => { write(output.Writer); return Task.CompletedTask; }, status)
    {
    }

    /// <inheritdoc/>
    public int? StatusCode => status;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await using var output = new JsonOutput(response.BodyWriter);
        await write(output, httpContext.RequestAborted);
    }
}
