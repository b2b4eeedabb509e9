using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Local.Azurite;
using SanctionsCheck.Local.Startup;

namespace SanctionsCheck.Functions.Tests.Api;

/// <summary>The embedded worker in this process, on an Azurite of its own, with the starter lists loaded.</summary>
public sealed class ApiServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sanctionscheck-api-").FullName;
    private AzuriteProcess _azurite = null!;
    private WebApplication _app = null!;

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(_folder);
        _app = await StartAsync(_azurite.ConnectionString);
        Http = Client(_app);
        await Services.GetRequiredService<StoragePreparation>().Done.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A worker on any storage account and a free port.</summary>
    internal static async Task<WebApplication> StartAsync(string connection)
    {
        var app = LocalHost.Build(new CommandLine { Url = new Uri("http://127.0.0.1:0") }, connection);
        await app.StartAsync();
        return app;
    }

    internal static HttpClient Client(WebApplication app) => new()
    {
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/api/v1/"),
        Timeout = TimeSpan.FromMinutes(3),
    };

    /// <summary>Sends a call; a body is sent as JSON.</summary>
    public Task<ApiAnswer> SendAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(Http, method, path, body, headers);

    internal static async Task<ApiAnswer> SendAsync(HttpClient http, string method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await http.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }
}
