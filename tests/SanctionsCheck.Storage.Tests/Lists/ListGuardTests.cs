using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists;

/// <summary>A file that is damaged, cut off or outdated leaves the active version as it is, and says why.</summary>
public sealed class ListGuardTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Row = ListCatalogTests.OfacRow;

    private ListStorage _storage = null!;

    public async Task InitializeAsync() => _storage = await ListStorage.CreateAsync(azurite.NewAccount());

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(90, 2, "2026-06-01", null)] // a tenth fewer parties
    [InlineData(89, 3, "2026-06-01", "89 parties where the active version holds 100")]
    [InlineData(100, 1, "2026-06-01", "200 names where the active version holds 300")]
    [InlineData(100, 3, "2026-01-01", null)] // the same day
    [InlineData(100, 3, "2025-12-31", "published on 2025-12-31, before the active version (2026-01-01)")]
    [InlineData(500, 2, "2026-06-01", null)]
    public async Task What_shrank_or_is_older_is_refused(int parties, int aliases, string published, string? reason)
    {
        await _storage.ImportAsync(ListStorage.Csv(100, aliases: 2));
        var before = await _storage.ActiveAsync();
        var outcome = await _storage.ImportAsync(ListStorage.Csv(parties, aliases, "Other House"), $"list-{published}.csv");
        if (reason is null)
        {
            Assert.Equal((ImportResult.Activated, null), (outcome.Result, outcome.Reason));
            return;
        }
        await AssertRefusedAsync(outcome, before, reason);
        Assert.Equal(100, (await _storage.PartiesAsync()).Count);
        // Somebody who has looked at it may insist.
        Assert.Equal(ImportResult.Activated, (await _storage.ImportAsync(ListStorage.Csv(parties, aliases, "Other House"), $"list-{published}.csv", force: true)).Result);
        Assert.Equal(parties, (await _storage.PartiesAsync()).Count);
        Assert.DoesNotContain(await _storage.Catalog.GetAsync(), s => s.State == ListState.Refused);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<!DOCTYPE html><html><body>Moved</body></html>", "web page")]
    [InlineData(Row + "173,\"ANGLO-CARIBBEAN CO., L", "cut off")]
    [InlineData(Row + "173,\"ANGLO\",-0- ,\"CUBA\",-0- ", "cut off")]
    [InlineData("{\"error\":\"not found\"}", "it can't be read: sdn.csv, line 1")]
    [InlineData("id,name\n1,Alpha\n", "it can't be read: sdn.csv, line 1")]
    public async Task What_cannot_be_read_is_refused_even_by_force(string content, string reason)
    {
        var official = Row.Replace("36", "37", StringComparison.Ordinal);
        await _storage.Catalog.ImportAsync(ListIds.OfacSdn, [ListStorage.File("sdn.csv", official)], new("sdn.csv", _storage.Time.GetUtcNow()));
        var before = await _storage.ActiveAsync(ListIds.OfacSdn);
        var outcome = await _storage.Catalog.ImportAsync(ListIds.OfacSdn, [ListStorage.File("sdn.csv", content)], new("sdn.csv", _storage.Time.GetUtcNow(), Force: true));
        await AssertRefusedAsync(outcome, before, reason);
        Assert.Equal("37", Assert.Single(await _storage.PartiesAsync(ListIds.OfacSdn)).Id);
        Assert.Single(await _storage.PartyTablesAsync());
        // What came is kept as it came, under its hash.
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), outcome.Version.Version);
        Assert.Equal(content, Encoding.UTF8.GetString(await _storage.RawAsync(ListIds.OfacSdn, outcome.Version.Version, "sdn.csv")));
    }

    [Fact]
    public async Task What_could_not_be_read_outlives_the_imports_after_it_until_its_time_is_up()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var unread = (await _storage.ImportAsync("id,name\nx")).Version.Version;
        await _storage.ImportAsync(ListStorage.Csv(11));
        // A worker dies in its import; the next one cleans up.
        _storage.Tap.WritesLeft = _storage.Tap.Writes + 8;
        await Assert.ThrowsAnyAsync<Exception>(() => _storage.ImportAsync(ListStorage.Csv(12)));
        _storage.Tap.WritesLeft = int.MaxValue;
        await _storage.EndLeaseAsync();
        var active = (await _storage.ImportAsync(ListStorage.Csv(13))).Version.Version;
        Assert.Contains(unread, await _storage.ArchivedAsync());
        Assert.DoesNotContain(unread, (await _storage.Catalog.VersionsAsync(ListStorage.List)).Select(v => v.Version));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _storage.Catalog.ActivateAsync(ListStorage.List, unread, force: true));

        _storage.Time.Shift = TimeSpan.FromDays(31);
        await _storage.Catalog.DeleteOldAsync(TimeSpan.FromDays(30));
        Assert.DoesNotContain(unread, await _storage.ArchivedAsync());
        Assert.Equal(active, (await _storage.ActiveAsync()).Version);
    }

    [Fact]
    public async Task What_a_later_release_can_read_is_a_version_like_any_other()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var content = ListStorage.Csv(11);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        await _storage.Catalog.Catalog.PutUnreadAsync(
            new(ListStorage.List, id, ListState.Refused, "it can't be read"), new(ListStorage.List, id, ["list.csv"], _storage.Time.GetUtcNow()), default);
        Assert.Equal(ImportResult.Activated, (await _storage.ImportAsync(content)).Result);
        Assert.Empty((await _storage.Catalog.Catalog.ReadAsync(ListStorage.List, default)).Unread);
    }

    [Fact]
    public async Task A_list_without_parties_is_refused()
    {
        var outcome = await _storage.ImportAsync("id,name\n");
        Assert.Equal(ImportResult.Refused, outcome.Result);
        Assert.Equal([ListState.Refused], (await _storage.Catalog.GetAsync()).Select(s => s.State));
    }

    [Fact]
    public async Task A_good_import_after_a_refused_one_clears_it()
    {
        await _storage.ImportAsync(ListStorage.Csv(100));
        await _storage.ImportAsync(ListStorage.Csv(5));
        Assert.Equal([ListState.Active, ListState.Refused], (await _storage.Catalog.GetAsync()).Select(s => s.State));
        await _storage.ImportAsync(ListStorage.Csv(101));
        Assert.Equal([ListState.Active], (await _storage.Catalog.GetAsync()).Select(s => s.State));
    }

    [Fact]
    public async Task The_active_content_again_clears_a_refused_one()
    {
        await _storage.ImportAsync(ListStorage.Csv(100));
        await _storage.ImportAsync(ListStorage.Csv(5));
        Assert.Equal(ImportResult.Unchanged, (await _storage.ImportAsync(ListStorage.Csv(100))).Result);
        Assert.Equal([ListState.Active], (await _storage.Catalog.GetAsync()).Select(s => s.State));
    }

    private async Task AssertRefusedAsync(ImportOutcome outcome, ListState before, string reason)
    {
        Assert.Equal(ImportResult.Refused, outcome.Result);
        Assert.Contains(reason, outcome.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await _storage.ActiveAsync(before.List));
        var refused = (await _storage.Catalog.GetAsync()).Single(s => s.State == ListState.Refused);
        Assert.Equal((before.List, outcome.Version.Version, outcome.Reason), (refused.List, refused.Version, refused.Reason));
    }
}
