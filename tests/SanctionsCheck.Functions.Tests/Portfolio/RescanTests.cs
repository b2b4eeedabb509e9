using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using SanctionsCheck.Functions.Tests.Batches;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Portfolio;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Audit;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Functions.Tests.Portfolio;

public sealed class RescanTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>
{
    private const string Listed = "Quillhaven Ferromont Trading Ltd";

    private readonly BatchWorker _worker = fixture.Worker;

    [Fact]
    public async Task A_party_that_is_listed_gives_one_alert_however_often_it_is_told()
    {
        var list = NewList();
        await PutAsync("once", Listed);
        await PutAsync("calm", "Dunmore Kestrel Orchards Ltd");
        var calm = await EntryAsync("calm");
        await ImportAsync(list, Listed);
        for (var told = 0; told < 3; told++) await RescanAsync();

        var alert = Assert.Single(await AlertsAsync("once"));
        Assert.True(alert.After.Verdict > alert.Before.Verdict, $"{alert.Before.Verdicts} became {alert.After.Verdicts}");
        Assert.NotEqual(alert.Before.Assessment, alert.After.Assessment);
        Assert.Contains("Quillhaven", alert.After.Reason, StringComparison.OrdinalIgnoreCase);
        foreach (var id in new[] { alert.Before.Assessment, alert.After.Assessment }) Assert.NotNull(await _worker.Get<AuditLog>().ReadAsync(id, default));
        Assert.Equal(alert.After.Verdicts, (await EntryAsync("once")).Last.Verdicts);
        Assert.Empty(await AlertsAsync("calm"));
        Assert.Equal(calm.Last.Verdicts, (await EntryAsync("calm")).Last.Verdicts);
    }

    [Fact]
    public async Task Verdicts_that_go_to_and_fro_are_an_alert_each_time()
    {
        var list = NewList();
        var name = "Ostrava Lindgren Maritime Ltd";
        await ImportAsync(list, "Somebody Else Entirely");
        await RescanAsync();
        await PutAsync("flip", name);
        var without = await VersionAsync(list);
        await ImportAsync(list, name);
        await RescanAsync();
        var with = await VersionAsync(list);
        foreach (var version in new[] { without, with, without })
        {
            await _worker.Get<ActivateList>().RunAsync(list, version);
            await RescanAsync();
        }

        var alerts = await AlertsAsync("flip");
        Assert.Equal(4, alerts.Count);
        Assert.Equal(4, alerts.Select(a => a.Id).Distinct().Count());
        for (var i = 1; i < alerts.Count; i++) Assert.Equal(alerts[i - 1].After.Verdicts, alerts[i].Before.Verdicts);
    }

    [Fact]
    public async Task A_worker_that_dies_at_any_write_of_a_rescan_leaves_one_alert()
    {
        await using var dying = await BatchWorker.StartAsync(fixture.Account);
        var deaths = 0;
        for (var write = 0; ; write++, deaths++)
        {
            var (id, name) = ($"death-{write}", $"Brackenridge {(char)('A' + (write % 26))}vonmere Holdings {write}");
            await PutAsync(id, name);
            await ImportAsync(NewList(), name);
            dying.Tap.WritesLeft = dying.Tap.Writes + write;
            var death = await Record.ExceptionAsync(() => dying.Get<RescanPortfolio>().RunAsync(default));
            dying.Tap.WritesLeft = int.MaxValue;
            // The dead worker's lock runs out by itself, which is not waited for here. The next day, on another basis, the change is still the same one.
            await BreakLockAsync();
            _worker.Time.Shift += TimeSpan.FromDays(1);
            await RescanAsync();

            Assert.Single(await AlertsAsync(id));
            if (death is null) break;
            await _worker.Get<ShowPortfolio>().DeleteAsync(id, default);
        }
        Assert.True(deaths >= 4, $"Only {deaths} writes were tried.");
    }

    [Fact]
    public async Task The_same_pairing_stored_again_keeps_what_was_said_and_another_one_begins_anew()
    {
        var list = NewList();
        var name = "Tessaly Wrenfield Commodities Ltd";
        await PutAsync("again", name);
        var first = await EntryAsync("again");
        await ImportAsync(list, name);

        Assert.Equal(StoredAs.Unchanged, (await PutAsync("again", name)).As);
        Assert.Equal(first.Last.Assessment, (await EntryAsync("again")).Last.Assessment);
        Assert.Equal(StoredAs.Changed, (await PutAsync("again", "Calder Whitlock Orchards Ltd")).As);
        await RescanAsync();

        Assert.Empty(await AlertsAsync("again"));
    }

    [Fact]
    public async Task A_pairing_that_is_removed_gives_no_alerts()
    {
        var list = NewList();
        var name = "Vellmark Ashgrove Shipping Ltd";
        await PutAsync("gone", name);
        await _worker.Get<ShowPortfolio>().DeleteAsync("gone", default);
        await ImportAsync(list, name);
        await RescanAsync();

        Assert.Empty(await AlertsAsync("gone"));
    }

    private static int _lists;

    private static string NewList() => $"{ListIds.CustomPrefix}rescan-{Interlocked.Increment(ref _lists)}";

    private Task<StoredPairing> PutAsync(string id, string exporter) => _worker.Get<StorePairings>().PutAsync(id, Encoding.UTF8.GetBytes($$"""
        { "exporter": { "name": "{{exporter}}", "country": "GB" }, "importer": { "name": "Nordsaat Agrarhandel GmbH", "country": "DE" },
          "goods": [{ "description": "fresh apples", "hsCode": "080810" }], "origin": "GB", "destination": "DE", "jurisdictions": ["EU"] }
        """), default);

    private async Task<PortfolioEntry> EntryAsync(string id) => (await _worker.Get<PortfolioStore>().FindAsync(id, default))!;

    private Task RescanAsync() => _worker.Get<RescanPortfolio>().RunAsync(default);

    private async Task BreakLockAsync()
    {
        var rescan = new BlobContainerClient(fixture.Account, RescanLock.ContainerName).GetBlobClient("rescan.lock");
        var lease = (await rescan.GetPropertiesAsync()).Value.LeaseState;
        if (lease == LeaseState.Leased) await rescan.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
    }

    private async Task ImportAsync(string list, string name)
    {
        var text = $"id,type,name,country\n1,organisation,{name},GB\n";
        await new BlobContainerClient(fixture.Account, "lists").GetBlobClient($"{list}/list.csv").UploadAsync(BinaryData.FromString(text), overwrite: true);
        var refresh = await _worker.Get<ImportList>().DroppedAsync(list, "list.csv", default);
        Assert.Equal("Activated", refresh?.Result.ToString());
    }

    private async Task<string> VersionAsync(string list) => (await _worker.Get<ShowLists>().AllAsync(default)).Lists.First(l => l.List == list).Version!;

    private async Task<List<Alert>> AlertsAsync(string pairing) =>
        [.. (await _worker.Get<AlertStore>().SinceAsync(null, 10_000, default)).Alerts.Where(a => a.PairingId == pairing)];
}
