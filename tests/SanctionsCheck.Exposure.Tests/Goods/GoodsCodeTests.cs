using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Goods;

public sealed class GoodsCodeTests
{
    [Theory]
    [InlineData("310420", "310420", CodeStatus.Known)]
    [InlineData("3104.20", "310420", CodeStatus.Known)]
    [InlineData("3104 20 50", "31042050", CodeStatus.Known)]
    [InlineData("3104.20.50.00", "3104205000", CodeStatus.Known)]
    [InlineData(" HS 3104.20 ", "310420", CodeStatus.Known)]
    [InlineData("ex 3104 20 50", "31042050", CodeStatus.Known)]
    [InlineData("HS code: 310420", "310420", CodeStatus.Known)]
    [InlineData("ТН ВЭД 4412 33 000 0", "4412330000", CodeStatus.Known)]
    [InlineData("３１０４２０", "310420", CodeStatus.Known)]
    [InlineData("۳۱۰۴۲۰", "310420", CodeStatus.Known)]
    [InlineData("31", "31", CodeStatus.Known)]
    [InlineData("44", "44", CodeStatus.Known)]
    [InlineData("3104", "3104", CodeStatus.Known)]
    // In existing chapters, but no heading of the table.
    [InlineData("4499", "4499", CodeStatus.NoSuchHeading)]
    [InlineData("310499", "310499", CodeStatus.NoSuchSubdivision)]
    [InlineData("31045", "31045", CodeStatus.NoSuchSubdivision)]
    [InlineData("31049912", "31049912", CodeStatus.NoSuchSubdivision)]
    [InlineData("3104200010", "3104200010", CodeStatus.Known)] // what follows the sixth digit is each country's own
    [InlineData("854140", "854140", CodeStatus.Known)] // given up in 2022, good for trades of before
    [InlineData("854145", "854145", CodeStatus.NoSuchSubdivision)]
    [InlineData("880320", "880320", CodeStatus.NoSuchHeading)] // given up in 2022
    [InlineData("6205", "6205", CodeStatus.HeadingUnknown)]
    [InlineData("950300", "950300", CodeStatus.HeadingUnknown)]
    [InlineData("0099", "0099", CodeStatus.NoSuchChapter)]
    [InlineData("770100", "770100", CodeStatus.NoSuchChapter)]
    [InlineData("98", "98", CodeStatus.NoSuchChapter)]
    [InlineData("99309900", "99309900", CodeStatus.NoSuchChapter)]
    [InlineData("3", null, CodeStatus.Malformed)]
    [InlineData("31042050001", null, CodeStatus.Malformed)]
    [InlineData("3104-20", null, CodeStatus.Malformed)]
    [InlineData("310420/310430", null, CodeStatus.Malformed)]
    [InlineData("3.10E+05", null, CodeStatus.Malformed)]
    [InlineData("potash", null, CodeStatus.Malformed)]
    [InlineData("...", null, CodeStatus.Malformed)]
    [InlineData("HS", null, CodeStatus.Malformed)]
    [InlineData("", null, CodeStatus.Absent)]
    [InlineData("  ", null, CodeStatus.Absent)]
    [InlineData(null, null, CodeStatus.Absent)]
    public void Is_worth(string? written, string? digits, CodeStatus status)
    {
        var resolution = Rules.Book.Goods.Resolve(null, written);

        Assert.Equal(digits, resolution.DeclaredCode);
        Assert.Equal(status, resolution.CodeStatus);
        Assert.Equal(status is CodeStatus.Known or CodeStatus.HeadingUnknown or CodeStatus.NoSuchHeading or CodeStatus.NoSuchSubdivision ? digits : null, resolution.Code);
        Assert.False(resolution.FromText);
        Assert.Equal(status == CodeStatus.Known, resolution.Message is null);
    }

    [Theory]
    [InlineData("310", "leading zero")]
    [InlineData("4499", "does not have")]
    [InlineData("880320", "given up")]
    [InlineData("310499", "none of the subdivisions of 3104")]
    [InlineData("6205", "does not name heading 6205")]
    [InlineData("770100", "chapter 77")]
    [InlineData("3104-20", "malformed")]
    [InlineData("3", "1 digit:")]
    public void Says_why(string written, string words) => Assert.Contains(words, Rules.Book.Goods.Resolve(null, written).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("3104", "Potassium chloride", "310420")]
    [InlineData("31", "muriate of potash", "310420")]
    [InlineData("44", "фанера", "4412")]
    [InlineData("310420", "Muriate of potash, 60 % K2O", "31042050")]
    public void The_description_refines_a_wider_code(string declared, string description, string expected)
    {
        var resolution = Rules.Book.Goods.Resolve(description, declared);

        Assert.Equal(expected, resolution.Code);
        Assert.Equal(declared, resolution.DeclaredCode);
        Assert.True(resolution.FromText);
        Assert.False(resolution.Conflict);
        Assert.Contains(expected, resolution.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("310420", "Potassium chloride, grade not stated")]
    [InlineData("31042050", "Muriate of potash")]
    [InlineData("44", "wood")]
    [InlineData("440711", "Pine sawn timber, kiln dried")]
    [InlineData("441233", "Birch plywood")]
    [InlineData("470321", "Bleached softwood kraft pulp")]
    [InlineData("470329", "Bleached sulphate pulp")]
    [InlineData("390110", "Polyethylene film grade")]
    [InlineData("840710", "Piston engines for unmanned aircraft")]
    [InlineData("870423", "Trucks")]
    [InlineData("040210", "Skimmed milk powder")]
    [InlineData("854231", "Microcontrollers of US origin")]
    [InlineData("950300", "Toys of wood")]
    [InlineData("843149", "Spare parts for excavators")]
    [InlineData("310420", "goods as per contract")]
    public void Code_and_description_agree_or_say_nothing_against_each_other(string declared, string description)
    {
        var resolution = Rules.Book.Goods.Resolve(description, declared);

        Assert.False(resolution.Conflict, resolution.Message);
        Assert.Equal(declared, resolution.Code);
    }

    [Theory]
    [InlineData("310430", "фанера берёзовая")]
    [InlineData("310210", "Muriate of potash")]
    [InlineData("090111", "potassium chloride, granular")]
    [InlineData("4407", "plywood")]
    [InlineData("8708", "Kraftliner")]
    public void Code_and_description_disagree(string declared, string description)
    {
        var resolution = Rules.Book.Goods.Resolve(description, declared);

        Assert.True(resolution.Conflict);
        Assert.Equal(declared, resolution.Code);
        Assert.Contains("does not fit", resolution.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7701", "muriate of potash", "310420")]
    [InlineData("3104-20", "muriate of potash", "310420")]
    [InlineData("n/a", "goods", null)]
    public void A_code_worth_nothing_leaves_the_description_to_decide(string declared, string description, string? expected)
    {
        var resolution = Rules.Book.Goods.Resolve(description, declared);

        Assert.Equal(expected, resolution.Code);
        Assert.NotNull(resolution.Message);
    }
}
