using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Lists;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Refresh;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Lists;

/// <summary>What a publisher does right: new versions come in once, conditionally, whole, and are known to be current.</summary>
public sealed class RefreshFlowTests(RefreshFixture fixture) : IClassFixture<RefreshFixture>
{
    private const string UnFile = "un/consolidated-2026-02-27.xml";
    private const string ConsFile = "ofac/non-sdn/cons_prim.csv";

    [RealDataFact(UnFile)]
    public async Task The_same_file_again_confirms_the_version_with_or_without_tags()
    {
        foreach (var tagged in new[] { true, false, true })
        {
            fixture.Publisher.Answer = Publisher.File(RefreshFixture.Un("2026-02-27"), tagged: tagged);
            var (state, active) = await fixture.RunAsync();
            Assert.Equal((RefreshResult.Unchanged, active.Version), (state.Result, state.Version));
            // The file is of February; that it is the newest is known as of today.
            Assert.Equal(DateOnly.FromDateTime(fixture.Worker.Time.GetUtcNow().UtcDateTime), active.CurrentOn);
            Assert.Equal(new DateOnly(2026, 2, 27), active.Published);
        }
    }

    [RealDataFact(UnFile)]
    public async Task A_new_version_comes_packed_over_a_redirect_after_an_error()
    {
        var good = RefreshFixture.Un("2026-03-05");
        fixture.Publisher.Answer = Publisher.First(1, Publisher.Status(503), context =>
        {
            if (context.Request.Path == "/moved.xml") return Publisher.File(good, gzip: true)(context);
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = "/moved.xml";
            return Task.CompletedTask;
        });
        var asked = fixture.Publisher.Requests;
        var (state, active) = await fixture.RunAsync();
        Assert.Equal((RefreshResult.Activated, null), (state.Result, state.Reason));
        Assert.Equal(3, fixture.Publisher.Requests - asked);
        Assert.Equal((new DateOnly(2026, 3, 5), 1003), (active.Published, active.Parties));
        // Its id is the hash of the file itself, however it travelled.
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(good)), active.Version);
        await BackToFebruaryAsync();
    }

    [RealDataFact(UnFile)]
    public async Task A_slow_publisher_that_keeps_sending_is_waited_for()
    {
        // It takes longer than the content may stand still, but never stands still for so long.
        var good = RefreshFixture.Un("2026-02-27");
        fixture.Publisher.Answer = context => Publisher.DripAsync(context, good.Chunk(good.Length / 30));
        var asked = fixture.Publisher.Requests;
        Assert.Equal(RefreshResult.Unchanged, (await fixture.RunAsync()).State.Result);
        Assert.Equal(1, fixture.Publisher.Requests - asked);
    }

    [RealDataFact(UnFile)]
    public async Task Whoever_goes_back_to_an_earlier_version_is_not_overruled_by_the_publisher()
    {
        var february = (await fixture.Worker.Get<ShowLists>().AllAsync(default)).Lists.Single(l => l.List == ListIds.UnSc && l.State == ListState.Active);
        // Without tags the file is sent anew each time.
        fixture.Publisher.Answer = Publisher.File(RefreshFixture.Un("2026-03-06"), tagged: false);
        var (_, march) = await fixture.RunAsync();
        await fixture.Worker.Get<ActivateList>().RunAsync(ListIds.UnSc, february.Version);

        var (state, active) = await fixture.RunAsync();
        Assert.Equal((RefreshResult.Superseded, march.Version, february.Version), (state.Result, state.Version, active.Version));
        await BackToFebruaryAsync();
    }

    [RealDataFact(UnFile)]
    public async Task A_publisher_that_keeps_failing_is_told_of_once()
    {
        fixture.Publisher.Answer = Publisher.Status(404);
        var told = (await fixture.AlertsAsync()).Count;
        var (first, _) = await fixture.RunAsync();
        var (second, _) = await fixture.RunAsync();
        Assert.Equal(first.FailingSince, second.FailingSince);
        Assert.Equal(told + 1, (await fixture.AlertsAsync()).Count);
        await BackToFebruaryAsync();
    }

    [RealDataFact(ConsFile)]
    public async Task A_set_of_files_is_read_whole_and_in_one_state()
    {
        var files = new[] { "prim", "alt", "add", "comments" }.ToDictionary(n => $"/CONS_{n.ToUpperInvariant()}.CSV", n => File.ReadAllBytes(TestData.File($"ofac/non-sdn/cons_{n}.csv")!));
        fixture.Publisher.Answer = context => Publisher.File(files[context.Request.Path], DateTimeOffset.UnixEpoch.AddYears(50))(context);
        var (state, active) = await fixture.RunAsync(ListIds.OfacConsolidated);
        Assert.Equal((RefreshResult.Activated, null), (state.Result, state.Reason));
        Assert.Equal(new DateOnly(2020, 1, 1), active.Published);

        // Nothing has changed: one conditional question for each file.
        var asked = fixture.Publisher.Requests;
        Assert.Equal(RefreshResult.Unchanged, (await fixture.RunAsync(ListIds.OfacConsolidated)).State.Result);
        Assert.Equal(4, fixture.Publisher.Requests - asked);

        // The publisher puts a new set in place while it is read: what counts is the set that stood still.
        var old = files["/CONS_PRIM.CSV"];
        var later = files.ToDictionary(f => f.Key, f => f.Key == "/CONS_PRIM.CSV" ? [.. Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(old).Replace("\"FIN", "\"FYN", StringComparison.Ordinal))] : (byte[])[.. f.Value, (byte)'\n']);
        var count = 0;
        fixture.Publisher.Answer = context => Publisher.File((Interlocked.Increment(ref count) <= 2 ? files : later)[context.Request.Path])(context);
        (state, active) = await fixture.RunAsync(ListIds.OfacConsolidated);
        Assert.Equal(RefreshResult.Activated, state.Result);
        fixture.Publisher.Answer = context => Publisher.File(later[context.Request.Path])(context);
        Assert.Equal((RefreshResult.Unchanged, active.Version), ((await fixture.RunAsync(ListIds.OfacConsolidated)).State.Result, active.Version));

        // All under one name: in the archive the last one would stand for them all.
        fixture.Publisher.Answer = context =>
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=cons_prim.csv";
            return Publisher.File(files[context.Request.Path], tagged: false)(context);
        };
        (state, var still) = await fixture.RunAsync(ListIds.OfacConsolidated);
        Assert.Equal((RefreshResult.Failed, "cons_prim.csv: there would be two files named 'cons_prim.csv'."), (state.Result, state.Reason));
        Assert.Equal(active.Version, still.Version);
    }

    [RealDataFact(UnFile)]
    public async Task Nothing_is_asked_unless_it_is_switched_on()
    {
        Assert.False(fixture.Worker.Get<ListSettings>().RefreshEnabled);
        var asked = fixture.Publisher.Requests;
        await fixture.Worker.Get<RefreshList>().AllAsync(default);
        Assert.Equal(asked, fixture.Publisher.Requests);
        Assert.Null((await new Azure.Storage.Queues.QueueClient(fixture.Account, RefreshQueue.QueueName).PeekMessageAsync()).Value);
        // A caller who may change lists can have one looked at all the same.
        var order = await fixture.Worker.Get<RefreshList>().AskAsync(ListIds.UnSc, default);
        Assert.Equal(fixture.Publisher.Address("consolidated.xml"), Assert.Single(order.Sources));
        Assert.Equal(409, (await Assert.ThrowsAsync<SanctionsCheck.Functions.Api.RequestException>(() => fixture.Worker.Get<RefreshList>().AskAsync("custom-none", default))).Problem.Status);
    }

    [RealDataFact(UnFile)]
    public async Task A_list_that_nobody_confirms_grows_old_and_clear_becomes_review()
    {
        await BackToFebruaryAsync();
        const string clear = """{"pairings":[{"id":"1","exporter":{"name":"Dunmore Kestrel Orchards Ltd","country":"GB"},"importer":{"name":"Lyon Soie SARL","country":"FR"},"goods":[{"description":"fresh apples","hsCode":"080810"}],"origin":"GB","destination":"FR","jurisdictions":["UN"]}]}""";
        var fresh = await CheckAsync(clear);
        Assert.False(fresh.GetProperty("basis").TryGetProperty("stale", out _));
        Assert.Equal("clear", Un(fresh));

        fixture.Worker.Time.Shift += TimeSpan.FromDays(8);
        var old = await CheckAsync(clear);
        var stale = Assert.Single(old.GetProperty("basis").GetProperty("stale").EnumerateArray());
        Assert.Equal((ListIds.UnSc, 7), (stale.GetProperty("list").GetString(), stale.GetProperty("limitDays").GetInt32()));
        Assert.Equal("review", Un(old));
        Assert.Contains(old.GetProperty("findings").EnumerateArray(), f => f.GetProperty("summary").GetString()!.Contains("un-sc in use was last known to be current", StringComparison.Ordinal));
        Assert.Contains(old.GetProperty("basis").GetProperty("notices").EnumerateArray(), n => n.GetString()!.Contains("past its limit of 7 days", StringComparison.Ordinal));
        Assert.True((await fixture.Worker.Get<ShowLists>().AllAsync(default)) is var lists && lists.IsStale(lists.Lists.Single(l => l.List == ListIds.UnSc && l.State == ListState.Active)));
        // A trade of a day on which the list was current was held against the list of its day.
        var past = await CheckAsync(clear.Replace("\"id\":\"1\"", $"\"id\":\"1\",\"date\":\"{stale.GetProperty("current").GetString()}\"", StringComparison.Ordinal));
        Assert.Equal("clear", Un(past));

        var told = await fixture.AlertsAsync();
        foreach (var _ in new[] { 1, 2 }) await fixture.Worker.Get<ListAges>().AlertAsync(default);
        var alert = Assert.Single((await fixture.AlertsAsync()).Except(told));
        Assert.Equal((ListIds.UnSc, "stale"), (alert.List, alert.Kind));

        // The publisher confirms it: today's answer is clear again; both earlier ones can be made again to the same bytes.
        await BackToFebruaryAsync();
        await fixture.Worker.Get<LibraryCache>().LookAsync();
        Assert.Equal("clear", Un(await CheckAsync(clear)));
        foreach (var earlier in new[] { fresh, old, past })
            Assert.True((await fixture.Worker.Get<CheckRecords>().ReplayAsync(earlier.GetProperty("id").GetString()!, default)).Identical);
    }

    private static string? Un(JsonElement assessment) =>
        assessment.GetProperty("jurisdictions").EnumerateArray().Single(j => j.GetProperty("jurisdiction").GetString() == "UN").GetProperty("verdict").GetString();

    private async Task<JsonElement> CheckAsync(string body)
    {
        var answer = await fixture.Worker.Get<CheckTrades>().RunAsync(Encoding.UTF8.GetBytes(body), null, default);
        return JsonDocument.Parse(Assert.Single(answer)).RootElement;
    }

    /// <summary>The tests of the class begin from the same version, which the publisher has.</summary>
    private async Task BackToFebruaryAsync()
    {
        var february = RefreshFixture.Un("2026-02-27");
        await fixture.Worker.Get<ActivateList>().RunAsync(ListIds.UnSc, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(february)));
        fixture.Publisher.Answer = Publisher.File(february);
        var (state, _) = await fixture.RunAsync();
        Assert.Equal(RefreshResult.Unchanged, state.Result);
    }
}
