using Microsoft.AspNetCore.Http;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Refresh;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Lists;

/// <summary>A publisher that serves the real files and misbehaves in every way: each has its outcome, seen in the lists and as an alert, and the active version stays.</summary>
public sealed class RefreshTests(RefreshFixture fixture) : IClassFixture<RefreshFixture>
{
    private const string RealFile = "un/consolidated-2026-02-27.xml";

    private static readonly byte[] Page = "<!DOCTYPE html><html><body>We are down for maintenance</body></html>"u8.ToArray();

    public static TheoryData<string, string, string, int> Misbehaviours => new()
    {
        // what the publisher does, what comes of it, what the reason says, how often it is asked
        { "not found", "failed", "answered 404", 1 },
        { "forbidden", "failed", "answered 403", 1 },
        { "broken", "failed", "answered 500", 3 },
        { "busy too long", "failed", "answered 429", 1 },
        { "silent", "failed", "did not answer in time", 3 },
        { "stalled", "failed", "did not answer in time", 3 },
        { "dripping without end", "failed", "took longer than 00:00:12", 1 },
        { "cut off", "failed", "can't be read", 3 },
        { "cut off without a word", "refused", "cut off", 1 },
        { "damaged gzip", "failed", "damaged on its way", 3 },
        { "unasked encoding", "failed", "encoded as br", 1 },
        { "wrong checksum", "failed", "its checksum (Content-MD5) does not fit", 3 },
        { "page", "failed", "a web page (HTML)", 1 },
        { "empty", "failed", "is empty", 3 },
        { "not the list", "refused", "can't be read", 1 },
        { "older", "refused", "published on 2025-12-31, before the active version", 1 },
        { "half", "refused", "parties where the active version holds", 1 },
        { "too large", "failed", "the limit is 20,971,520", 1 },
        { "endless", "failed", "the limit is 20,971,520", 1 },
        { "to plain http elsewhere", "failed", "is not https", 1 },
        { "to this machine", "failed", "on this machine or in a private network", 1 },
        { "to cloud metadata", "failed", "on this machine or in a private network", 1 },
        { "in a circle", "failed", "redirects more than 5 times", 6 },
        { "bomb", "failed", "more than 200 times its size", 3 },
    };

    [RealDataTheory(RealFile)]
    [MemberData(nameof(Misbehaviours))]
    public async Task What_a_publisher_does_wrong_leaves_the_active_version(string what, string result, string reason, int requests)
    {
        var before = await fixture.Worker.Get<ShowLists>().AllAsync(default);
        var active = before.Lists.Single(l => l.List == ListIds.UnSc && l.State == ListState.Active);
        var told = (await fixture.AlertsAsync()).Select(a => a.Id).ToHashSet();
        var asked = fixture.Publisher.Requests;
        fixture.Publisher.Answer = Misbehave(what);

        var (state, still) = await fixture.RunAsync();
        Assert.True(state.Result.ToString().Equals(result, StringComparison.OrdinalIgnoreCase), $"{state.Result}: {state.Reason}");
        Assert.Contains(reason, state.Reason, StringComparison.Ordinal);
        Assert.NotNull(state.FailingSince);
        Assert.Equal(requests, fixture.Publisher.Requests - asked);
        Assert.Equal(active, still);
        if (result == "refused") await fixture.IsKeptAsync(state.Version!);
        var alert = Assert.Single(await fixture.AlertsAsync(), a => !told.Contains(a.Id));
        Assert.Equal((ListIds.UnSc, result), (alert.List, alert.Kind));
        Assert.Contains(reason, alert.Reason, StringComparison.Ordinal);

        // The next look at a publisher that has come to its senses sets it right.
        fixture.Publisher.Answer = Publisher.File(RefreshFixture.Un("2026-02-27"));
        (state, still) = await fixture.RunAsync();
        Assert.Equal((RefreshResult.Unchanged, null, null), (state.Result, state.Reason, state.FailingSince));
        Assert.Equal(active.Version, still.Version);
    }

    private static Func<HttpContext, Task> Misbehave(string what)
    {
        var good = RefreshFixture.Un("2026-02-27");
        return what switch
        {
            "not found" => Publisher.Status(404),
            "forbidden" => Publisher.Status(403),
            "broken" => Publisher.Status(500),
            "busy too long" => context =>
            {
                context.Response.Headers.RetryAfter = "86400";
                return Publisher.Status(429)(context);
            }
            ,
            "silent" => context => Task.Delay(Timeout.Infinite, context.RequestAborted),
            "stalled" => async context =>
            {
                context.Response.ContentLength = good.Length;
                await context.Response.Body.WriteAsync(good.AsMemory(0, 100_000));
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
            ,
            "dripping without end" => context => Publisher.DripAsync(context, Enumerable.Repeat(good[..1_000], int.MaxValue)),
            "cut off" => async context =>
            {
                context.Response.ContentLength = good.Length;
                await context.Response.Body.WriteAsync(good.AsMemory(0, good.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
            }
            ,
            "cut off without a word" => Publisher.File(good[..(good.Length * 99 / 100)], tagged: false),
            "damaged gzip" => Raw(Publisher.Gzip(good)[..^2000], "gzip"),
            "unasked encoding" => Raw(good, "br"),
            "wrong checksum" => context =>
            {
                context.Response.Headers.ContentMD5 = Convert.ToBase64String(new byte[16]);
                return Publisher.File(good, tagged: false)(context);
            }
            ,
            "page" => Publisher.File(Page),
            "empty" => Publisher.File([]),
            "not the list" => Publisher.File("{\"error\":\"no such thing\"}"u8.ToArray()),
            "older" => Publisher.File(RefreshFixture.Un("2025-12-31"), tagged: false),
            "half" => Publisher.File(RefreshFixture.Un("2026-03-01", keep: 300), tagged: false),
            "too large" => context =>
            {
                context.Response.ContentLength = 10L * 1024 * 1024 * 1024;
                return context.Response.StartAsync();
            }
            ,
            "endless" => async context =>
            {
                var part = new byte[1024 * 1024];
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(part, context.RequestAborted);
            }
            ,
            "to plain http elsewhere" => Redirect("http://lists.example.org/consolidated.xml"),
            "to this machine" => Redirect("https://localhost/consolidated.xml"),
            "to cloud metadata" => Redirect("https://169.254.169.254/latest/meta-data"),
            "in a circle" => Redirect("/consolidated.xml"),
            "bomb" => Raw(Publisher.Gzip(new byte[40_000_000]), "gzip"),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
    }

    private static Func<HttpContext, Task> Raw(byte[] body, string encoding) => async context =>
    {
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body);
    };

    private static Func<HttpContext, Task> Redirect(string location) => context =>
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };
}
