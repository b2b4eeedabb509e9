using Azure.Data.Tables;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Storage.Portfolio;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Portfolio;

public sealed class PortfolioStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private PortfolioStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = new(new TableServiceClient(azurite.NewAccount()));
        await _store.EnsureCreatedAsync(default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("plain", 10)]
    [InlineData("a/b\\c#d?e%f ☃", 64 * 1024)]
    [InlineData("large", PortfolioStore.MaxPairing)]
    public async Task A_pairing_comes_back_as_it_was_stored(string id, int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        Assert.True(await _store.PutAsync(Entry(id, "k") with { Pairing = bytes }, default));

        var found = (await _store.FindAsync(id, default))!;
        Assert.Equal(bytes, found.Pairing.ToArray());
        Assert.Equal(Entry(id, "k") with { Pairing = default, Version = null, Last = found.Last }, found with { Pairing = default, Version = null });
        Assert.True(found.Last.SaysTheSame(Entry(id, "k").Last));
    }

    [Fact]
    public async Task Of_two_workers_that_read_the_same_row_one_changes_it()
    {
        Assert.True(await _store.PutAsync(Entry("a", "k"), default));
        Assert.False(await _store.PutAsync(Entry("a", "k"), default));
        var read = (await _store.FindAsync("a", default))!;
        Assert.True(await _store.PutAsync(read with { BasisKey = "l" }, default));
        Assert.False(await _store.PutAsync(read with { BasisKey = "m" }, default));

        Assert.True(await _store.DeleteAsync("a", default));
        Assert.False(await _store.DeleteAsync("a", default));
        Assert.False(await _store.PutAsync(read with { BasisKey = "m" }, default));
    }

    [Fact]
    public async Task Every_stale_pairing_comes_once_though_the_rows_change_meanwhile()
    {
        var ids = Enumerable.Range(0, 450).Select(i => $"p{i}").ToList();
        await Parallel.ForEachAsync(ids, async (id, token) => await _store.PutAsync(Entry(id, id == "p7" ? "new" : "old"), token));
        var seen = new List<string>();
        await foreach (var page in _store.StaleAsync("new", default))
        {
            seen.AddRange(page.Select(e => e.Id));
            foreach (var entry in page) Assert.True(await _store.PutAsync(entry with { BasisKey = "new" }, default));
        }

        Assert.Equal(ids.Where(i => i != "p7").Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        await foreach (var page in _store.StaleAsync("new", default)) Assert.Empty(page);
    }

    private static PortfolioEntry Entry(string id, string basis) => new()
    {
        Id = id,
        Pairing = "{}"u8.ToArray(),
        Revision = "r",
        Last = new("assessment", new(2025, 12, 20), Verdict.Review, 40, [new("EU", true, Verdict.Review, 40)], null),
        BasisKey = basis,
        CheckedAsOf = new(2025, 12, 20),
        StoredAt = new(2025, 12, 20, 1, 2, 3, TimeSpan.Zero),
        Changes = 3,
    };
}
