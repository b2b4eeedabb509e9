using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists;

/// <summary>A worker may die at any point of an import: the active version is the old one or the new one, whole, and the next import cleans up.</summary>
public sealed class ListImportCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string Old = ListStorage.Csv(40);
    private static readonly string New = ListStorage.Csv(45, name: "Neue Handelsgesellschaft");

    [Fact]
    public async Task Wherever_an_import_ends_the_list_is_whole()
    {
        var whole = await ListStorage.CreateAsync(azurite.NewAccount());
        await whole.ImportAsync(Old);
        var before = whole.Tap.Writes;
        await whole.ImportAsync(New);
        var writes = whole.Tap.Writes - before;
        Assert.InRange(writes, 15, 60);

        // Side by side: each on an account of its own.
        var died = new int[writes];
        await Parallel.ForEachAsync(Enumerable.Range(0, writes), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (n, _) => died[n] = await DieAfterAsync(n));
        Assert.Equal(40, died[0]);
        Assert.Equal(45, died[^1]);
        Assert.True(died.Zip(died.Skip(1)).All(p => p.First <= p.Second), "Once it is active it stays so.");
    }

    [Fact]
    public async Task A_version_that_is_held_comes_back_after_an_import_that_died()
    {
        var storage = await ListStorage.CreateAsync(azurite.NewAccount());
        await storage.ImportAsync(Old);
        await storage.ImportAsync(ListStorage.Csv(41));
        storage.Tap.WritesLeft = storage.Tap.Writes + 8;
        await Assert.ThrowsAnyAsync<Exception>(() => storage.ImportAsync(New));

        var next = new ListStorage(storage.Connection);
        await next.EndLeaseAsync();
        Assert.NotEmpty((await next.Catalog.Catalog.ReadAsync(ListStorage.List, default)).Leftovers);
        Assert.Equal(ImportResult.Activated, (await next.ImportAsync(Old)).Result);
        Assert.Equal(40, (await next.PartiesAsync()).Count);
        Assert.Equal(2, (await next.PartyTablesAsync()).Count);
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_cannot_move_the_pointer_back()
    {
        var slow = await ListStorage.CreateAsync(azurite.NewAccount());
        await slow.ImportAsync(Old);
        var fast = new ListStorage(slow.Connection);
        var passed = false;
        // Between its table and its pointer another worker takes the list over and activates a third version.
        slow.Tap.Before = (method, path) =>
        {
            if (passed || method != "PUT" || !path.EndsWith("index.bin", StringComparison.Ordinal)) return;
            passed = true;
            slow.EndLeaseAsync().GetAwaiter().GetResult();
            Assert.Equal(ImportResult.Activated, fast.ImportAsync(ListStorage.Csv(50)).GetAwaiter().GetResult().Result);
        };
        var outcome = await slow.ImportAsync(New);
        Assert.True(passed);
        Assert.Equal(ImportResult.Refused, outcome.Result);
        Assert.Contains("at the same time", outcome.Reason, StringComparison.Ordinal);
        Assert.Equal(50, (await fast.PartiesAsync()).Count);
        Assert.Equal(ImportResult.Activated, (await fast.ImportAsync(New, force: true)).Result);
        Assert.Equal(45, (await fast.PartiesAsync()).Count);
        Assert.Equal(2, (await fast.PartyTablesAsync()).Count);
    }

    private async Task<int> DieAfterAsync(int writes)
    {
        var storage = await ListStorage.CreateAsync(azurite.NewAccount());
        await storage.ImportAsync(Old);
        storage.Tap.WritesLeft = storage.Tap.Writes + writes;
        var failure = await Record.ExceptionAsync(() => storage.ImportAsync(New));

        var next = new ListStorage(storage.Connection);
        await next.EndLeaseAsync();
        var active = (await next.PartiesAsync()).Count;
        var named = (await next.ActiveAsync()).Parties;
        Assert.Equal(named, active);
        // After its last write it may have failed or not: releasing the lease is no part of the import.
        Assert.True(failure is not null || active == 45, $"The import that died after {writes} writes reports success, and {active} parties are active.");

        var outcome = await next.ImportAsync(New);
        Assert.Equal(active == 45 ? ImportResult.Unchanged : ImportResult.Activated, outcome.Result);
        Assert.Equal(45, (await next.PartiesAsync()).Count);
        Assert.Equal(2, (await next.PartyTablesAsync()).Count);
        Assert.Equal([ListState.Active], (await next.Catalog.GetAsync()).Select(s => s.State));
        // A third version clears the archive of what the dead worker left, wherever it died.
        await next.ImportAsync(ListStorage.Csv(46));
        Assert.Equal((await next.Catalog.VersionsAsync(ListStorage.List)).Select(v => v.Version).Order(), (await next.ArchivedAsync()).Order());
        return active;
    }
}
