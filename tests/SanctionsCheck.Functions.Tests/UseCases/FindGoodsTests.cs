using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Tests.UseCases;

public sealed class FindGoodsTests
{
    private static readonly FindGoods Goods = new(RuleBook.Load());

    [Theory]
    [InlineData("muriate of potash", "310420")]
    [InlineData("фанера", "4412")]
    [InlineData("کلرید پتاسیم", "310420")]
    [InlineData("kraftliner", "4804")]
    [InlineData("Schnittholz Kiefer", "440711")]
    public void A_description_leads_to_its_heading(string text, string code)
    {
        var answer = Goods.Run(text);

        Assert.Equal(code, answer.Code);
        Assert.Equal(code, answer.Candidates[0].Code);
        Assert.NotEmpty(answer.Candidates[0].Words);
    }

    [Fact]
    public void A_code_leads_to_the_headings_that_hold_it_then_to_those_that_it_holds()
    {
        var answer = Goods.Run("3104.20");

        Assert.Equal("310420", answer.Code);
        Assert.Equal(["310420", "3104", "31", "31042010", "31042050", "31042090"], answer.Candidates.Select(c => c.Code));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("7701")]
    [InlineData("12345678901")]
    [InlineData("goods")]
    [InlineData("xqzzt")]
    public void What_means_nothing_has_no_code_and_says_why(string text)
    {
        var answer = Goods.Run(text);

        Assert.Null(answer.Code);
        Assert.NotNull(answer.Message);
    }

    [Fact]
    public void A_very_long_description_is_refused() =>
        Assert.Throws<RequestException>(() => Goods.Run(new string('a', FindGoods.MaxLength + 1)));
}
