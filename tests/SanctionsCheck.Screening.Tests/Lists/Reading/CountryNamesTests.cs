using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Tests.Lists.Reading;

public class CountryNamesTests
{
    [Theory]
    [InlineData("Korea, North", "KP")]
    [InlineData("Democratic People's Republic of Korea", "KP")]
    [InlineData("Iran (Islamic Republic of)", "IR")]
    [InlineData("IRAN (ISLAMIC REPUBLIC OF)", "IR")]
    [InlineData("Congo, Democratic Republic of the", "CD")]
    [InlineData("Congo, Republic of the", "CG")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Burma", "MM")]
    [InlineData("Bahamas, The", "BS")]
    [InlineData("The Gambia", "GM")]
    [InlineData("Virgin Islands, British", "VG")]
    [InlineData("Palestinian", "PS")]
    [InlineData("Cote d Ivoire", "CI")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("by", "BY")]
    public void Publishers_spellings_resolve(string name, string code) => Assert.Equal(code, CountryNames.ToCode(name));

    [Theory]
    [InlineData("undetermined")]
    [InlineData("Netherlands Antilles")]
    [InlineData("")]
    public void Others_do_not(string name) => Assert.Null(CountryNames.ToCode(name));

    [Fact]
    public void What_does_not_resolve_stays_as_published() => Assert.Equal("Netherlands Antilles", CountryNames.ToCodeOrText("Netherlands Antilles"));
}
