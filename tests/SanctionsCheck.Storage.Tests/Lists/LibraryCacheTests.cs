using Microsoft.Extensions.Logging.Abstractions;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Catalog;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists;

public sealed class LibraryCacheTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private ListStorage _storage = null!;
    private LibraryCache _cache = null!;

    public async Task InitializeAsync()
    {
        _storage = await ListStorage.CreateAsync(azurite.NewAccount());
        _cache = new(_storage.Catalog, _storage.Time, NullLogger<LibraryCache>.Instance);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Work_keeps_the_library_it_began_with()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var pinned = await _cache.GetAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        var next = await _cache.LookAsync();
        Assert.Equal(10, pinned.Library.Current.Indexes.Single().PartyCount);
        Assert.Equal(11, next.Library.Current.Indexes.Single().PartyCount);
    }

    [Fact]
    public async Task It_is_the_same_library_until_a_list_changes()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var pinned = await _cache.GetAsync();
        Assert.Same(pinned, await _cache.GetAsync());
        Assert.Same(pinned, await _cache.LookAsync());
        _storage.Time.Shift = LibraryCache.MaxAge + TimeSpan.FromSeconds(1);
        Assert.Same(pinned, await _cache.GetAsync());
    }

    [Fact]
    public async Task Past_its_age_an_answer_waits_for_the_new_version()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        await _cache.GetAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        _storage.Time.Shift = LibraryCache.MaxAge + TimeSpan.FromSeconds(1);
        Assert.Equal(11, (await _cache.GetAsync()).Library.Current.Indexes.Single().PartyCount);
    }

    [Fact]
    public async Task Nobody_waits_while_a_new_version_loads()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var pinned = await _cache.GetAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        var (asked, loading) = (new TaskCompletionSource(), new TaskCompletionSource());
        _storage.Tap.Before = (method, path) =>
        {
            if (method != "GET" || !path.EndsWith("index.bin", StringComparison.Ordinal)) return;
            asked.TrySetResult();
            loading.Task.Wait(TimeSpan.FromMinutes(1));
        };
        _storage.Time.Shift = LibraryCache.CheckInterval + TimeSpan.FromSeconds(1);
        for (var call = 0; call < 200; call++)
        {
            var answer = _cache.GetAsync();
            Assert.True(answer.IsCompletedSuccessfully);
            Assert.Same(pinned, await answer);
            if (call == 0) await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        loading.SetResult();
        for (var attempt = 0; attempt < 600 && ReferenceEquals(pinned, await _cache.GetAsync()); attempt++) await Task.Delay(50);
        Assert.Equal(11, (await _cache.GetAsync()).Library.Current.Indexes.Single().PartyCount);
        // What began with the old version ends with it.
        Assert.Equal(10, pinned.Library.Current.Indexes.Single().PartyCount);
    }

    [Fact]
    public async Task A_cold_start_without_snapshot_and_with_a_damaged_table_reads_the_raw_files()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var row = (await _storage.Catalog.Catalog.ReadAsync(ListStorage.List, default)).Active!;
        await new ListArchive(_storage.Blobs).SnapshotOf(row.Version).DeleteAsync();
        await _storage.Tables.DeleteTableAsync(row.Table);
        Assert.Equal(10, (await _cache.GetAsync()).Library.Current.Indexes.Single().PartyCount);
    }

    [Fact]
    public async Task While_storage_is_away_the_library_at_hand_stays_in_use()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var pinned = await _cache.GetAsync();
        _storage.Tap.Down = true;
        _storage.Time.Shift = LibraryCache.MaxAge + TimeSpan.FromSeconds(1);
        Assert.Same(pinned, await _cache.GetAsync());
        _storage.Tap.Down = false;
        await _storage.ImportAsync(ListStorage.Csv(11));
        Assert.Equal(11, (await _cache.LookAsync()).Library.Current.Indexes.Single().PartyCount);
    }

    [Fact]
    public async Task Storage_that_was_never_there_is_an_error_and_is_asked_again()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        _storage.Tap.Down = true;
        await Assert.ThrowsAnyAsync<Exception>(() => _cache.GetAsync().AsTask());
        _storage.Tap.Down = false;
        Assert.Equal(10, (await _cache.GetAsync()).Library.Current.Indexes.Single().PartyCount);
    }

    [Fact]
    public async Task Earlier_versions_answer_for_their_dates()
    {
        await _storage.ImportAsync(ListStorage.Csv(10), "list-2026-01-01.csv");
        await _storage.ImportAsync(ListStorage.Csv(11), "list-2026-02-01.csv");
        await _storage.ImportAsync(ListStorage.Csv(12), "list-2026-03-01.csv");
        var library = (await _cache.GetAsync()).Library;
        Assert.Null(library.CurrentOn(ListStorage.List, new DateOnly(2025, 12, 31)));
        Assert.Equal(10, library.CurrentOn(ListStorage.List, new DateOnly(2026, 1, 31))!.PartyCount);
        Assert.Equal(11, library.CurrentOn(ListStorage.List, new DateOnly(2026, 2, 1))!.PartyCount);
        Assert.Equal(12, library.CurrentOn(ListStorage.List, new DateOnly(2027, 1, 1))!.PartyCount);
    }

    [Fact]
    public async Task A_damaged_or_missing_snapshot_is_made_again()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var active = await _storage.ActiveAsync();
        var snapshot = new ListArchive(_storage.Blobs).SnapshotOf(new ListVersion(active.List, active.Version, active.Published!.Value));
        var whole = (await snapshot.DownloadContentAsync()).Value.Content;
        foreach (var damaged in new[] { whole.ToArray()[..(int)(whole.ToArray().Length * 0.7)], [], "garbage"u8.ToArray(), Flipped(whole.ToArray()) })
        {
            await snapshot.UploadAsync(BinaryData.FromBytes(damaged), overwrite: true);
            var cache = new LibraryCache(_storage.Catalog, _storage.Time, NullLogger<LibraryCache>.Instance);
            Assert.Equal(10, (await cache.GetAsync()).Library.Current.Indexes.Single().PartyCount);
            Assert.Equal(whole.ToArray(), (await snapshot.DownloadContentAsync()).Value.Content.ToArray());
        }
        await snapshot.DeleteAsync();
        Assert.Equal(10, (await _cache.GetAsync()).Library.Current.Indexes.Single().PartyCount);
    }

    [Fact]
    public async Task Starter_lists_are_noted_until_they_are_replaced()
    {
        await _storage.Catalog.LoadStarterAsync();
        var pinned = await _cache.GetAsync();
        var parties = pinned.Library.Current.Indexes.Sum(i => i.PartyCount);
        Assert.Equal($"starter list, {parties} parties, not for compliance use", Assert.Single(pinned.Notices));
    }

    private static byte[] Flipped(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 0x40;
        return bytes;
    }
}
