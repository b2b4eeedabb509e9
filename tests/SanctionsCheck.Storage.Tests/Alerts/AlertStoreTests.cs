using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Portfolio;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Alerts;

public sealed class AlertStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Begin = new(2025, 12, 31, 23, 59, 50, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Begin);
    private AlertStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = new(new TableServiceClient(azurite.NewAccount()), _time);
        await _store.EnsureCreatedAsync(default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_same_change_found_again_later_is_the_same_alert_at_its_first_time()
    {
        Assert.True(await _store.AddAsync(Entry("a"), Outcome("after", Verdict.Prohibited), default));
        _time.Advance(TimeSpan.FromDays(40));
        Assert.False(await _store.AddAsync(Entry("a"), Outcome("after-of-another-day", Verdict.Prohibited), default));

        var alert = Assert.Single((await _store.SinceAsync(null, 100, default)).Alerts);
        Assert.Equal((Begin, "before", "after"), (alert.At, alert.Before.Assessment, alert.After.Assessment));
        Assert.Equal<JurisdictionVerdict>(Entry("a").Last.Jurisdictions, alert.Before.Jurisdictions);
    }

    [Fact]
    public async Task Alerts_come_in_the_order_of_their_time_across_months_and_after_the_one_last_seen()
    {
        for (var i = 0; i < 8; i++)
        {
            await _store.AddAsync(Entry($"p{i}"), Outcome("after", Verdict.Review), default);
            _time.Advance(TimeSpan.FromSeconds(5));
        }
        var all = (await _store.SinceAsync(null, 100, default)).Alerts;

        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"p{i}"), all.Select(a => a.PairingId));
        for (var i = 0; i < 8; i++) Assert.Equal(all.Skip(i + 1).Select(a => a.Id), (await _store.SinceAsync(all[i].At, 100, default)).Alerts.Select(a => a.Id));
    }

    [Fact]
    public async Task A_page_ends_between_two_instants_and_says_that_there_is_more()
    {
        foreach (var id in new[] { "a", "b", "c" }) await _store.AddAsync(Entry(id), Outcome("after", Verdict.Review), default);
        _time.Advance(TimeSpan.FromTicks(1));
        await _store.AddAsync(Entry("d"), Outcome("after", Verdict.Review), default);

        var page = await _store.SinceAsync(null, 2, default);
        Assert.Equal((3, true), (page.Alerts.Length, page.More));
        var rest = await _store.SinceAsync(page.Alerts[^1].At, 2, default);
        Assert.Equal((false, "d"), (rest.More, Assert.Single(rest.Alerts).PairingId));
    }

    private static PortfolioEntry Entry(string id) => new()
    {
        Id = id,
        Pairing = "{}"u8.ToArray(),
        Revision = "r",
        Last = Outcome("before", Verdict.Clear),
        BasisKey = "k",
        CheckedAsOf = new(2025, 12, 31),
        StoredAt = Begin,
    };

    private static Outcome Outcome(string assessment, Verdict verdict) =>
        new(assessment, new(2025, 12, 31), verdict, 50, [new("EU", true, verdict, 50), new("US", false, Verdict.Review, 10)], "because");
}
