using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SanctionsCheck.Functions.Tests.Lists;

/// <summary>A publisher of lists on this machine, which misbehaves as the test says.</summary>
internal sealed class Publisher : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;

    private Publisher(WebApplication app) => _app = app;

    /// <summary>How a request is answered.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public string Host => new Uri(Root).Authority;

    private string Root => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string Address(string path) => $"{Root}/{path}";

    public static async Task<Publisher> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var publisher = new Publisher(app);
        app.Run(context =>
        {
            Interlocked.Increment(ref publisher._requests);
            return publisher.Answer(context);
        });
        await app.StartAsync();
        return publisher;
    }

    public async ValueTask DisposeAsync()
    {
        // Whatever still waits on a test's own say is not waited for.
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    /// <summary>Serves a file as it should be: conditionally by ETag, with length.</summary>
    public static Func<HttpContext, Task> File(byte[] content, DateTimeOffset? modified = null, bool tagged = true, bool gzip = false) => async context =>
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"";
        if (tagged) context.Response.Headers.ETag = tag;
        if (modified is { } at) context.Response.Headers.LastModified = at.ToString("R");
        if (tagged && context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var body = content;
        if (gzip && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            body = Gzip(content);
        }
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    };

    /// <summary>Sends piece after piece, with a tenth of a second between them.</summary>
    public static async Task DripAsync(HttpContext context, IEnumerable<byte[]> pieces)
    {
        foreach (var piece in pieces)
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(100, context.RequestAborted);
        }
    }

    /// <summary>Answers with a status and nothing else.</summary>
    public static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Answers with one thing the first times, then with another.</summary>
    public static Func<HttpContext, Task> First(int times, Func<HttpContext, Task> first, Func<HttpContext, Task> then)
    {
        var count = 0;
        return context => Interlocked.Increment(ref count) <= times ? first(context) : then(context);
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }
}
