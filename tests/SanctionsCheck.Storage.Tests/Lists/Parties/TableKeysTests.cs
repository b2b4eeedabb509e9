using CsCheck;
using SanctionsCheck.Storage.Lists.Parties;

namespace SanctionsCheck.Storage.Tests.Lists.Parties;

public sealed class TableKeysTests
{
    [Theory]
    [InlineData("36", "36")]
    [InlineData("QDi.001", "QDi.001")]
    [InlineData("EU/1\\2#3?4%5", "EU%002F1%005C2%00233%003F4%00255")]
    [InlineData("a\tb\u0085c", "a%0009b%0085c")]
    [InlineData("Завод", "Завод")]
    [InlineData("😀", "%D83D%DE00")]
    public void Ids_become_keys(string id, string key) => Assert.Equal(key, TableKeys.Escape(id));

    [Fact]
    public void Keys_hold_nothing_that_tables_forbid_and_are_short_enough() => Gen.String[0, 2_000].Sample(id =>
    {
        var key = TableKeys.Escape(id);
        Assert.InRange(key.Length, 0, 512);
        Assert.DoesNotContain(key, c => c is '/' or '\\' or '#' or '?' || char.IsControl(c) || char.IsSurrogate(c));
    }, iter: 2_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Different_ids_have_different_keys() => Gen.Select(Gen.String[Gen.Char["ab/%0F2"], 0, 8], Gen.String[Gen.Char["ab/%0F2"], 0, 8]).Sample((a, b) =>
        Assert.Equal(a == b, TableKeys.Escape(a) == TableKeys.Escape(b)), iter: 20_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Long_ids_that_differ_at_their_end_have_different_keys() =>
        Assert.NotEqual(TableKeys.Escape(new string('x', 900) + "1"), TableKeys.Escape(new string('x', 900) + "2"));
}
