using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Exposure.Tests.Files;

public sealed class TradeColumnsTests
{
    [Theory]
    [InlineData("exporter", TradeColumns.Exporter)]
    [InlineData(" Exporter Name* ", TradeColumns.Exporter)]
    [InlineData("VERKÄUFER", TradeColumns.Exporter)]
    [InlineData("Expéditeur", TradeColumns.Exporter)]
    [InlineData("Грузоотправитель", TradeColumns.Exporter)]
    [InlineData("Alıcı", TradeColumns.Importer)]
    [InlineData("买方", TradeColumns.Importer)]
    [InlineData("Страна покупателя", TradeColumns.ImporterCountry)]
    [InlineData("País de destino", TradeColumns.Destination)]
    [InlineData("Zolltarifnummer", TradeColumns.HsCode)]
    [InlineData("HS-Code (6-digit)", TradeColumns.HsCode)]
    [InlineData("Invoice value [EUR]", TradeColumns.Value)]
    [InlineData("Código arancelario", TradeColumns.HsCode)]
    [InlineData("Kraj pochodzenia", TradeColumns.GoodsOrigin)]
    [InlineData("Country of origin", TradeColumns.GoodsOrigin)]
    [InlineData("Flaggenstaat", TradeColumns.VesselFlag)]
    [InlineData("Comments", null)]
    [InlineData("name", null)]
    [InlineData("country", null)]
    [InlineData("", null)]
    public void Headers_in_the_languages_of_trade_mean_their_column(string header, string? column) => Assert.Equal(column, TradeColumns.Find(header)?.Name);

    [Fact]
    public void No_header_means_two_columns()
    {
        var twice = TradeColumns.All.SelectMany(c => c.Synonyms.Prepend(c.Name).Select(h => (Header: TradeColumns.Plain(h), c.Name)).Distinct())
            .GroupBy(e => e.Header).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(e => e.Name))}");

        Assert.Empty(twice);
    }

    [Fact]
    public void A_name_stands_before_a_synonym()
    {
        var map = ColumnMap.Of(["seller", "exporter", "buyer", "note"], FileDeclaration.None);

        Assert.Equal([null, "exporter", "importer", null], map.Names.AsEnumerable());
    }
}
