using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Catalog;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists;

/// <summary>Moving between versions by hand: to an earlier one and back, to one that a guard refused, never to one that is damaged.</summary>
public sealed class ActivationTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private ListStorage _storage = null!;

    public async Task InitializeAsync() => _storage = await ListStorage.CreateAsync(azurite.NewAccount());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_refused_version_is_kept_to_be_looked_at_and_activated_by_whoever_insists()
    {
        await _storage.ImportAsync(ListStorage.Csv(100));
        var active = await _storage.ActiveAsync();
        var refused = (await _storage.ImportAsync(ListStorage.Csv(50), "list-2026-02-01.csv")).Version;

        var delta = await _storage.Catalog.DeltaAsync(ListStorage.List, refused.Version);
        Assert.Equal((active.Version, 0, 50), (delta.Previous!.Version, delta.Changes.Added.Length, delta.Changes.Removed.Length));
        var guarded = await Assert.ThrowsAsync<ActivationException>(() => _storage.Catalog.ActivateAsync(ListStorage.List, refused.Version));
        Assert.Equal(ActivationRefusal.Guarded, guarded.Refusal);
        Assert.Contains("50 parties where the active version holds 100", guarded.Message, StringComparison.Ordinal);
        Assert.Equal(active, await _storage.ActiveAsync());

        await _storage.Catalog.ActivateAsync(ListStorage.List, refused.Version, force: true);
        Assert.Equal(50, (await _storage.PartiesAsync()).Count);
        Assert.Equal([ListState.Active], (await _storage.Catalog.GetAsync()).Select(s => s.State));
        // And back, and again: once it was taken nobody need insist.
        await _storage.Catalog.ActivateAsync(ListStorage.List, active.Version);
        await _storage.Catalog.ActivateAsync(ListStorage.List, refused.Version);
        Assert.Equal(50, (await _storage.PartiesAsync()).Count);
    }

    [Fact]
    public async Task A_refused_version_answers_for_no_date()
    {
        await _storage.ImportAsync(ListStorage.Csv(100), "list-2026-01-01.csv");
        await _storage.ImportAsync(ListStorage.Csv(50), "list-2026-02-01.csv");
        var cache = new LibraryCache(_storage.Catalog, _storage.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<LibraryCache>.Instance);
        Assert.Equal(100, (await cache.GetAsync()).Library.CurrentOn(ListStorage.List, new DateOnly(2026, 3, 1))!.PartyCount);
    }

    [Fact]
    public async Task The_caller_may_say_which_version_it_believes_to_be_active()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var first = await _storage.ActiveAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        var second = await _storage.ActiveAsync();
        var other = await Assert.ThrowsAsync<ActivationException>(() => _storage.Catalog.ActivateAsync(ListStorage.List, first.Version, expected: first.Version));
        Assert.Equal(ActivationRefusal.NotExpected, other.Refusal);
        Assert.Equal(second, await _storage.ActiveAsync());
        await _storage.Catalog.ActivateAsync(ListStorage.List, first.Version, expected: second.Version);
        Assert.Equal(first.Version, (await _storage.ActiveAsync()).Version);
    }

    [Fact]
    public async Task The_starter_never_takes_the_place_of_an_official_list()
    {
        var starter = (await _storage.Catalog.LoadStarterAsync()).Single(v => v.List == ListIds.OfacSdn);
        await _storage.Catalog.ImportAsync(ListIds.OfacSdn, [ListStorage.File("sdn.csv", ListCatalogTests.OfacRow)], new("sdn.csv", _storage.Time.GetUtcNow()));
        var refused = await Assert.ThrowsAsync<ActivationException>(() => _storage.Catalog.ActivateAsync(ListIds.OfacSdn, starter.Version, force: true));
        Assert.Equal(ActivationRefusal.Starter, refused.Refusal);
    }

    [Fact]
    public async Task A_damaged_table_is_written_again_from_the_raw_files()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var first = await _storage.ActiveAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        await DamageTableAsync(first.Version);
        await _storage.Catalog.ActivateAsync(ListStorage.List, first.Version);
        // From the table itself, which checks count and checksum.
        var row = (await _storage.Catalog.Catalog.ReadAsync(ListStorage.List, default)).Active!;
        Assert.Equal(10, (await _storage.Catalog.Loader.FindTableAsync(row, default))!.Count);
        Assert.Equal(2, (await _storage.PartyTablesAsync()).Count);
    }

    [Theory]
    [InlineData("deleted", "is gone from the archive")]
    [InlineData("changed", "is damaged: its SHA-256 was ")]
    [InlineData("changed, without a hash", "the version's id is not that of their content")]
    [InlineData("changed, with its hash", "the version's id is not that of their content")]
    public async Task What_can_not_be_brought_back_whole_is_not_activated(string how, string reason)
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var first = await _storage.ActiveAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        var second = await _storage.ActiveAsync();
        await DamageTableAsync(first.Version);
        var archive = _storage.Blobs.GetBlobContainerClient(ListArchive.ContainerName);
        await foreach (var blob in archive.GetBlobsAsync(BlobTraits.Metadata, default, $"{ListStorage.List}/{first.Version}/files/", default))
        {
            var other = BinaryData.FromString(ListStorage.Csv(9));
            if (how == "deleted") await archive.DeleteBlobAsync(blob.Name);
            else if (how == "changed") await archive.GetBlobClient(blob.Name).UploadAsync(other, new BlobUploadOptions { Metadata = blob.Metadata });
            else if (how == "changed, without a hash") await archive.GetBlobClient(blob.Name).UploadAsync(other, overwrite: true);
            else await archive.GetBlobClient(blob.Name).UploadAsync(other, new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(other)) } });
        }
        var damaged = await Assert.ThrowsAsync<ActivationException>(() => _storage.Catalog.ActivateAsync(ListStorage.List, first.Version));
        Assert.Equal(ActivationRefusal.Damaged, damaged.Refusal);
        Assert.Contains(reason, damaged.Message, StringComparison.Ordinal);
        Assert.Equal(second, await _storage.ActiveAsync());

        // Its file, imported once more, brings it back.
        Assert.Equal(ImportResult.Activated, (await _storage.ImportAsync(ListStorage.Csv(10), force: true)).Result);
        Assert.Equal(first.Version, (await _storage.ActiveAsync()).Version);
        Assert.Equal(10, (await _storage.PartiesAsync()).Count);
        Assert.Equal(2, (await _storage.PartyTablesAsync()).Count);
    }

    [Fact]
    public async Task A_raw_file_that_lost_its_hash_is_as_good_as_its_content()
    {
        await _storage.ImportAsync(ListStorage.Csv(10));
        var first = await _storage.ActiveAsync();
        await _storage.ImportAsync(ListStorage.Csv(11));
        await DamageTableAsync(first.Version);
        var archive = _storage.Blobs.GetBlobContainerClient(ListArchive.ContainerName);
        await foreach (var blob in archive.GetBlobsAsync(BlobTraits.None, default, $"{ListStorage.List}/{first.Version}/files/", default))
            await archive.GetBlobClient(blob.Name).SetMetadataAsync(new Dictionary<string, string>());

        await _storage.Catalog.ActivateAsync(ListStorage.List, first.Version);
        Assert.Equal(10, (await _storage.PartiesAsync()).Count);
    }

    [Fact]
    public async Task A_delta_is_to_be_had_between_any_two_versions()
    {
        var versions = new List<string>();
        foreach (var parties in new[] { 30, 31, 33 })
        {
            await _storage.ImportAsync(ListStorage.Csv(parties));
            versions.Add((await _storage.ActiveAsync()).Version);
        }
        Assert.Equal((3, 0, 0), Counts(await _storage.Catalog.DeltaAsync(ListStorage.List, versions[2], versions[0])));
        Assert.Equal((0, 0, 3), Counts(await _storage.Catalog.DeltaAsync(ListStorage.List, versions[0], versions[2])));
        Assert.Equal((0, 0, 0), Counts(await _storage.Catalog.DeltaAsync(ListStorage.List, versions[1], versions[1])));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _storage.Catalog.DeltaAsync(ListStorage.List, versions[2], new string('0', 64)));
    }

    private static (int Added, int Changed, int Removed) Counts(VersionDelta delta) =>
        (delta.Changes.Added.Length, delta.Changes.Changed.Length, delta.Changes.Removed.Length);

    private async Task DamageTableAsync(string version)
    {
        var row = (await _storage.Catalog.Catalog.ReadAsync(ListStorage.List, default)).Find(version)!;
        var table = _storage.Tables.GetTableClient(row.Table);
        var party = await table.QueryAsync<TableEntity>().FirstAsync();
        await table.DeleteEntityAsync(party.PartitionKey, party.RowKey, ETag.All);
    }
}
