using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists;

public sealed class ListCatalogTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private ListStorage _storage = null!;

    public async Task InitializeAsync() => _storage = await ListStorage.CreateAsync(azurite.NewAccount());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_import_becomes_the_active_version_named_by_its_content()
    {
        var content = ListStorage.Csv(30, aliases: 2);
        var outcome = await _storage.ImportAsync(content, "list-2026-02-03.csv");
        Assert.Equal(ImportResult.Activated, outcome.Result);
        var active = await _storage.ActiveAsync();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), active.Version);
        Assert.Equal((30, 90, new DateOnly(2026, 2, 3), false), (active.Parties, active.Names, active.Published!.Value, active.Starter));
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"p{i}"), (await _storage.PartiesAsync()).Select(p => p.Id));
    }

    [Fact]
    public async Task The_same_content_again_does_nothing()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var (tables, before) = (await _storage.PartyTablesAsync(), await _storage.ActiveAsync());
        _storage.Time.Shift = TimeSpan.FromDays(1);
        var outcome = await _storage.ImportAsync(ListStorage.Csv(10), "other-name.csv");
        Assert.Equal(ImportResult.Unchanged, outcome.Result);
        Assert.Equal(before, await _storage.ActiveAsync());
        Assert.Equal(tables, await _storage.PartyTablesAsync());
    }

    [Fact]
    public async Task Only_the_active_version_and_the_one_before_keep_their_tables()
    {
        for (var version = 1; version <= 4; version++) await _storage.ImportAsync(ListStorage.Csv(10 + version));
        Assert.Equal(2, (await _storage.PartyTablesAsync()).Count);
        Assert.Equal(4, (await _storage.Catalog.VersionsAsync(ListStorage.List)).Count);
        Assert.Equal(14, (await _storage.PartiesAsync()).Count);
    }

    [Fact]
    public async Task Table_names_are_letters_and_digits_and_never_used_twice()
    {
        var seen = new HashSet<string>();
        for (var round = 0; round < 3; round++)
        {
            foreach (var parties in new[] { 20, 21, 22 })
            {
                await _storage.ImportAsync(ListStorage.Csv(parties), force: true);
                foreach (var table in await _storage.PartyTablesAsync()) seen.Add(table);
            }
        }
        Assert.All(seen, t => Assert.Matches("^[A-Za-z][A-Za-z0-9]{2,62}$", t));
        // Three versions at first; then each comes back after its table was dropped, and gets another.
        Assert.Equal(9, seen.Count);
    }

    [Fact]
    public async Task Rollback_goes_to_the_version_before_and_back()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var first = await _storage.ActiveAsync();
        await _storage.ImportAsync(ListStorage.Csv(12));
        var second = await _storage.ActiveAsync();
        Assert.Equal(first.Version, (await _storage.Catalog.RollbackAsync(ListStorage.List)).Version);
        Assert.Equal(10, (await _storage.PartiesAsync()).Count);
        Assert.Equal(second.Version, (await _storage.Catalog.RollbackAsync(ListStorage.List)).Version);
        Assert.Equal(12, (await _storage.PartiesAsync()).Count);
    }

    [Fact]
    public async Task Rollback_without_an_earlier_version_is_an_error()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _storage.Catalog.RollbackAsync(ListStorage.List));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _storage.Catalog.ActivateAsync(ListStorage.List, new string('0', 64)));
    }

    [Fact]
    public async Task A_version_whose_table_was_dropped_is_made_again_from_its_file()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var first = await _storage.ActiveAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        await _storage.ImportAsync(ListStorage.Csv(12));
        await _storage.Catalog.ActivateAsync(ListStorage.List, first.Version);
        Assert.Equal(10, (await _storage.PartiesAsync()).Count);
        Assert.Equal(2, (await _storage.PartyTablesAsync()).Count);
    }

    [Fact]
    public async Task Delta_names_what_was_added_changed_and_removed()
    {
        const string Header = "id,name,country\n";
        await _storage.ImportAsync(Header + "1,Alpha,BY\n2,Beta,BY\n3,Gamma,BY\n" + Filler(20));
        await _storage.ImportAsync(Header + "1,Alpha,BY\n2,Beta,RU\n4,Delta,BY\n" + Filler(20));
        var active = await _storage.ActiveAsync();
        var delta = await _storage.Catalog.DeltaAsync(ListStorage.List, active.Version);
        Assert.Equal("4", Assert.Single(delta.Changes.Added).Id);
        Assert.Equal("3", Assert.Single(delta.Changes.Removed).Id);
        var changed = Assert.Single(delta.Changes.Changed);
        Assert.Equal(("2", "countries"), (changed.Id, Assert.Single(changed.Fields)));
        Assert.NotNull(delta.Previous);
    }

    [Fact]
    public async Task The_first_versions_delta_adds_all_its_parties()
    {
        await _storage.ImportAsync(ListStorage.Csv(7));
        var delta = await _storage.Catalog.DeltaAsync(ListStorage.List, (await _storage.ActiveAsync()).Version);
        Assert.Null(delta.Previous);
        Assert.Equal((7, 0, 0), (delta.Changes.Added.Length, delta.Changes.Changed.Length, delta.Changes.Removed.Length));
    }

    [Fact]
    public async Task The_starter_stands_until_its_own_list_is_imported()
    {
        var loaded = await _storage.Catalog.LoadStarterAsync();
        Assert.NotEmpty(loaded);
        Assert.All(await _storage.Catalog.GetAsync(), s => Assert.True(s.Starter));
        Assert.Empty(await _storage.Catalog.LoadStarterAsync());

        // Far smaller and older than the starter: no guard compares with it.
        var outcome = await _storage.Catalog.ImportAsync(ListIds.OfacSdn, [ListStorage.File("sdn.csv", OfacRow)], new("sdn-2001-01-01.zip", _storage.Time.GetUtcNow()));
        Assert.Equal((ImportResult.Activated, null), (outcome.Result, outcome.Reason));
        var states = await _storage.Catalog.GetAsync();
        Assert.False(states.Single(s => s.List == ListIds.OfacSdn).Starter);
        Assert.All(states.Where(s => s.List != ListIds.OfacSdn), s => Assert.True(s.Starter));
        Assert.DoesNotContain(await _storage.Catalog.LoadStarterAsync(), v => v.List == ListIds.OfacSdn);
        Assert.Null((await _storage.Catalog.DeltaAsync(ListIds.OfacSdn, outcome.Version.Version)).Previous);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _storage.Catalog.RollbackAsync(ListIds.OfacSdn));
    }

    [Fact]
    public async Task Workers_that_import_at_the_same_time_take_turns()
    {
        var other = new ListStorage(_storage.Connection);
        var outcomes = await Task.WhenAll(_storage.ImportAsync(ListStorage.Csv(100)), other.ImportAsync(ListStorage.Csv(101), force: true), other.ImportAsync(ListStorage.Csv(100), force: true));
        Assert.All(outcomes, o => Assert.NotEqual(ImportResult.Refused, o.Result));
        Assert.InRange((await _storage.PartiesAsync()).Count, 100, 101);
        Assert.Equal(2, (await _storage.PartyTablesAsync()).Count);
    }

    [Fact]
    public async Task Retention_deletes_what_is_old_and_not_needed()
    {
        for (var version = 1; version <= 4; version++) await _storage.ImportAsync(ListStorage.Csv(10 + version));
        Assert.Empty(await _storage.Catalog.DeleteOldAsync(TimeSpan.FromDays(30)));
        _storage.Time.Shift = TimeSpan.FromDays(31);
        Assert.Equal(2, (await _storage.Catalog.DeleteOldAsync(TimeSpan.FromDays(30))).Count);
        Assert.Equal(2, (await _storage.Catalog.VersionsAsync(ListStorage.List)).Count);
        Assert.Equal(14, (await _storage.PartiesAsync()).Count);
        Assert.Equal(13, (await _storage.Catalog.RollbackAsync(ListStorage.List)).Parties);
    }

    [Fact]
    public async Task An_id_that_is_no_lists_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _storage.Catalog.ImportAsync("nonsense", [ListStorage.File("a.csv", ListStorage.Csv(1))], new("a.csv", _storage.Time.GetUtcNow())));

    internal const string OfacRow = "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";

    private static string Filler(int rows) => string.Concat(Enumerable.Range(1, rows).Select(i => $"f{i},Filler {i},BY\n"));
}
