using System.Globalization;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

/// <summary>Days, contracts and goods that licences and wind-downs hang on.</summary>
public sealed class AuthorisationDatesTests
{
    [Theory]
    // OFAC licences end at 12:01 a.m. of the day named, so that day is out; EU periods run "until" and include it.
    [InlineData("US-BY-GL4", "US", "US-BY-POTASH-2021", "310420", "2021-05-17", "2021-12-07", "yes")]
    [InlineData("US-BY-GL4", "US", "US-BY-POTASH-2021", "310420", "2021-05-17", "2021-12-08", "no")]
    [InlineData("US-BY-GL4", "US", "US-BY-POTASH-2021", "310420", null, "2021-10-11", "open")]
    [InlineData("US-BY-GL4", "US", "US-BY-POTASH-2021", "310420", "2021-09-01", "2021-10-11", "no")]
    [InlineData("US-BY-GL13", "US", "US-BY-BLOCK", "310420", null, "2025-12-15", "yes")]
    [InlineData("US-BY-GL13", "US", "US-BY-BLOCK", "310420", null, "2026-03-26", "no")]
    [InlineData("EU-BY-1o2", "EU", "EU-BY-WOOD", "440711", "2021-12-01", "2022-06-04", "yes")]
    [InlineData("EU-BY-1o2", "EU", "EU-BY-WOOD", "440711", "2021-12-01", "2022-06-05", "no")]
    [InlineData("EU-BY-1o2", "EU", "EU-BY-WOOD", "440711", "2022-03-02", "2022-04-01", "no")]
    [InlineData("EU-IR-PREC", "EU", "EU-IR-PETCHEM", "290511", "2025-09-29", "2026-01-01", "yes")]
    [InlineData("EU-IR-PREC", "EU", "EU-IR-PETCHEM", "290511", "2025-09-30", "2025-12-01", "no")]
    [InlineData("EU-IR-PREC", "EU", "EU-IR-PETCHEM", "290511", "2025-09-29", "2026-01-02", "no")]
    public void Covers(string id, string regime, string measure, string code, string? contract, string day, string expected)
    {
        var matches = Rules.Book.AuthorisationsFor(new AuthorisationRequest
        {
            Regime = regime,
            Measures = [measure],
            Programmes = regime == "US" ? ["BELARUS-EO14038"] : [],
            Countries = ["BY", "IR"],
            Destination = "DE",
            HsCode = code,
            Date = Day(day),
            ContractDate = contract is null ? null : Day(contract),
        });

        var match = Assert.Single(matches, m => m.Authorisation.Id == id);
        Assert.Equal(expected, match.Overall.ToString().ToLowerInvariant());
    }

    [Fact]
    public void Nothing_is_authorised_before_it_begins() =>
        Assert.DoesNotContain(
            Rules.Book.AuthorisationsFor(new AuthorisationRequest { Regime = "US", Measures = ["US-BY-BLOCK"], Programmes = ["BELARUS-EO14038"], Countries = ["BY"], HsCode = "310420", Date = Day("2025-12-14") }),
            m => m.Authorisation.Id == "US-BY-GL13");

    [Fact]
    public void The_Hungarian_exemption_is_for_Hungary_and_its_goods()
    {
        Assert.Equal(ScopeFit.Yes, Exemption("HU", "29011000")?.Overall);
        Assert.Equal(ScopeFit.No, Exemption("HU", "290122")?.Overall);
        Assert.Null(Exemption("SK", "29011000"));

        static AuthorisationMatch? Exemption(string destination, string code) => Rules.Book.AuthorisationsFor(new AuthorisationRequest
        {
            Regime = "EU",
            Measures = ["EU-BY-HYDROCARBON"],
            Countries = ["BY"],
            Destination = destination,
            HsCode = code,
            Purpose = "exclusive use in Hungary",
            Date = Day("2026-03-01"),
        }).SingleOrDefault(m => m.Authorisation.Id == "EU-BY-1ra9c");
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
