using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SanctionsCheck.Functions.Tests.Api;
using SanctionsCheck.Local.Worker;

namespace SanctionsCheck.Functions.Tests.Worker;

/// <summary>The gate and some functions behind it on a real socket.</summary>
internal sealed class GateServer : IAsyncDisposable
{
    public const int BodyLimit = 100_000;

    private readonly WebApplication _app;

    private GateServer(WebApplication app)
    {
        _app = app;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Url };
    }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public static async Task<GateServer> StartAsync(WorkerOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = BodyLimit);
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        var app = builder.Build();
        app.MapFunctions(FunctionDescriptor.Find([typeof(Functions)]), new HostSettings(), options ?? new());
        await app.StartAsync();
        return new(app);
    }

    public async Task<ApiAnswer> SendAsync(string method, string path, string? body = null, string? type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (type is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public sealed class Functions
    {
        [Function("Open")]
        public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/open")] HttpRequest request) => TypedResults.Ok(request.Path.Value);

        [Function("Echo")]
        public static async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/echo")] HttpRequest request, CancellationToken cancellation)
        {
            using var reader = new StreamReader(request.Body);
            return TypedResults.Ok(await reader.ReadToEndAsync(cancellation));
        }

        [Function("Item")]
        public static IResult Item([HttpTrigger(AuthorizationLevel.Function, "get", "put", Route = "v1/items/{id}")] HttpRequest request, string id) => TypedResults.Ok($"{request.Method} {id}");

        [Function("Change")]
        public static IResult Change([HttpTrigger(AuthorizationLevel.Admin, "post", Route = "v1/change")] HttpRequest request) => TypedResults.Ok(request.Method);

        [Function("Broken")]
        public static IResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/broken")] HttpRequest request) =>
            throw new InvalidOperationException($"a secret of {request.Path}");

        [Function("Away")]
        public static IResult Away([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/away")] HttpRequest request) =>
            throw new Azure.RequestFailedException(503, $"busy at {request.Path}");
    }
}
