using System.Text;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Storage.Lists.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists.Parties;

public sealed partial class PartyStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Table = "parties1";

    private readonly ListStorage _storage = new(azurite.NewAccount());

    [Fact]
    public async Task Parties_come_back_as_they_went_in_and_in_list_order()
    {
        Party[] parties = [.. Enumerable.Range(0, 2_345).Select(i => Make($"{i * 7919 % 2_345}", ["ОАО «Беларуськалий»", "شرکت ملی نفت ایران", "中国远洋", "Adnan \"the\" <Ali> & 'Co' 😀"])), Full()];
        var store = new PartyStore(_storage.Tables);
        var totals = await store.WriteAsync(Table, parties, CancellationToken.None);
        Assert.Equal(parties.Length, totals.Count);
        var found = await store.ReadAsync(Table, totals, CancellationToken.None);
        Assert.Equal(parties.Select(PartyJson.Write), found.Select(PartyJson.Write));
        Assert.Equal("شرکت ملی نفت ایران", found[17].Names[1].Text);
        Assert.Equal("IR", found[^1].Vessel!.Flag);
    }

    [Fact]
    public async Task Ids_with_characters_that_keys_forbid_are_kept()
    {
        Party[] parties = [.. new[] { "a/b", "a\\b", "a#b", "a?b", "a%b", "a%002Fb", "a\tb", "a b", "a'b", "Ж", new string('x', 700) }.Select(id => Make(id, ["N"]))];
        var store = new PartyStore(_storage.Tables);
        var totals = await store.WriteAsync(Table, parties, CancellationToken.None);
        Assert.Equal(parties.Select(p => p.Id), (await store.ReadAsync(Table, totals, CancellationToken.None)).Select(p => p.Id));
        await foreach (var row in _storage.Tables.GetTableClient(Table).QueryAsync<TableEntity>())
            Assert.DoesNotContain(row.RowKey, c => c is '/' or '\\' or '#' or '?' || char.IsControl(c));
    }

    [Theory]
    [InlineData(70_000)] // several properties
    [InlineData(400_000)] // compressed
    public async Task Parties_larger_than_a_property_are_kept_whole(int characters)
    {
        var random = new Random(5);
        var names = Enumerable.Range(0, characters / 40).Select(i => string.Concat(Enumerable.Range(0, 40).Select(_ => (char)random.Next('А', 'я')))).ToArray();
        var store = new PartyStore(_storage.Tables);
        var totals = await store.WriteAsync(Table, [Make("big", names), Make("small", ["S"])], CancellationToken.None);
        var found = await store.ReadAsync(Table, totals, CancellationToken.None);
        Assert.Equal(names, found[0].Names.Select(n => n.Text));
    }

    [Theory]
    [InlineData(1_000, 20)]
    [InlineData(300, 7_000)]
    [InlineData(60, 26_000)]
    [InlineData(20, 230_000)]
    public async Task Transactions_keep_to_one_partition_a_hundred_rows_and_four_mebibytes(int parties, int characters)
    {
        // The worst text there is: each character takes six bytes in the transaction's JSON.
        var name = new string('"', characters / 4) + new string('Ж', characters / 2);
        await new PartyStore(_storage.Tables).WriteAsync(Table, [.. Enumerable.Range(0, parties).Select(i => Make($"{i}", [name]) with { Programmes = [name], Countries = [name] })], CancellationToken.None);
        var transactions = _storage.Tap.Requests.Where(r => r.Path.EndsWith("$batch", StringComparison.Ordinal)).ToArray();
        var rows = 0;
        foreach (var (_, _, body) in transactions)
        {
            Assert.InRange(body.Length, 1, 4 * 1024 * 1024);
            var keys = Row().Matches(Encoding.UTF8.GetString(body)).ToArray();
            Assert.InRange(keys.Length, 1, 100);
            Assert.Single(keys.Select(k => k.Groups[1].Value).Distinct());
            rows += keys.Length;
        }
        Assert.Equal(parties, rows);
    }

    [Fact]
    public async Task A_party_that_fits_no_row_is_refused_with_its_id()
    {
        var random = new Random(6);
        var names = Enumerable.Range(0, 40_000).Select(_ => string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(0x4E00, 0x9FA5)))).ToArray();
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => new PartyStore(_storage.Tables).WriteAsync(Table, [Make("giant", names)], CancellationToken.None));
        Assert.Contains("giant", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_lost_a_row_is_not_read()
    {
        var store = new PartyStore(_storage.Tables);
        var totals = await store.WriteAsync(Table, [.. Enumerable.Range(0, 30).Select(i => Make($"{i}", ["N"]))], CancellationToken.None);
        var table = _storage.Tables.GetTableClient(Table);
        var row = table.Query<TableEntity>().First();
        await table.DeleteEntityAsync(row);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(Table, totals, CancellationToken.None));
        Assert.Contains("30", error.Message, StringComparison.Ordinal);
        Assert.Contains("29", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_with_a_changed_row_is_not_read()
    {
        var store = new PartyStore(_storage.Tables);
        var totals = await store.WriteAsync(Table, [Make("1", ["Belaruskali"])], CancellationToken.None);
        var table = _storage.Tables.GetTableClient(Table);
        var row = table.Query<TableEntity>().Single();
        row["Json0"] = row.GetString("Json0").Replace("Belaruskali", "Belarus", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag);
        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(Table, totals, CancellationToken.None));
    }

    private static Party Make(string id, string[] names) => new()
    {
        List = ListStorage.List,
        Id = id,
        Type = PartyType.Organisation,
        Names = [.. names.Select((n, i) => new PartyName(n, i == 0 ? NameKind.Primary : NameKind.Alias))],
    };

    private static Party Full() => Make("full", ["Ocean 7"]) with
    {
        Type = PartyType.Vessel,
        Programmes = ["IRAN"],
        Countries = ["IR"],
        BirthDates = [PartialDate.OfMonth(1980, 2)],
        BirthPlaces = ["Минск"],
        Gender = "female",
        Identifiers = [new("imo", "9187629", "IR")],
        Title = "Director",
        Vessel = new VesselFacts { Flag = "IR" },
        ListedOn = new DateOnly(2021, 8, 9),
        DelistedOn = new DateOnly(2025, 12, 13),
        Remarks = "remarks",
        SourceUrl = "https://example.org/1",
    };

    [GeneratedRegex("\"PartitionKey\":\"([^\"]*)\"")]
    private static partial Regex Row();
}
