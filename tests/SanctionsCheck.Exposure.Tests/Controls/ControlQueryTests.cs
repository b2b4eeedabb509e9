using System.Globalization;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

/// <summary>What a question about goods between two countries at a date answers: every effect, with authorisations and limits.</summary>
public sealed class ControlQueryTests
{
    [Theory]
    // prohibited: Annex VIII, all grades since March 2022
    [InlineData("BY", "DE", "310420", "2026-06-01", "EU-BY-POTASH", "prohibited", true)]
    // a purchase for a third country is caught too
    [InlineData("BY", "IR", "310420", "2026-06-01", "EU-BY-POTASH", "prohibited", true)]
    // six digits hold free and listed goods: a review at most
    [InlineData("BY", "DE", "310420", "2021-07-01", "EU-BY-POTASH", "restricted", false)]
    // licence-required: items subject to the EAR
    [InlineData("US", "RU", "854231", "2024-02-05", "US-RU-CHPL", "licence-required", true)]
    // transfers of funds need notice or authorisation
    [InlineData("DE", "IR", "300490", "2026-04-13", "EU-IR-FUNDS", "licence-required", true)]
    // restricted: vigilance, due diligence, secondary sanctions
    [InlineData("BY", "IR", "310420", "2026-06-01", "UN-IR-CARGO", "restricted", true)]
    [InlineData("IR", "CN", "290511", "2024-11-04", "US-IR-PETSECTOR", "restricted", false)]
    [InlineData("DE", "RU", "854231", "2025-04-07", "EU-RU-CHPL", "restricted", true)]
    // notify: tariffs
    [InlineData("BY", "PL", "310210", "2025-09-08", "EU-BY-TARIFF-N", "notify", true)]
    [InlineData("RU", "PL", "040210", "2025-09-08", "EU-RU-TARIFF-AGRI", "notify", false)]
    // a quota leaves part free
    [InlineData("RU", "DE", "310420", "2023-05-22", "EU-RU-POTASH", "restricted", false)]
    [InlineData("CN", "KP", "270900", "2024-05-13", "UN-KP-EXP-OIL", "restricted", false)]
    // an unverified row
    [InlineData("UA-43", "FR", "250100", "2024-02-12", "EU-UA-43-IMP", "restricted", false)]
    // what hangs on a party is shown as it stands, with its condition
    [InlineData("BY", "US", "310420", "2024-05-10", "US-BY-POTASH-2021", "prohibited", true)]
    // the law describes the goods in words: shown, whether or not they fit
    [InlineData("DE", "BY", "902750", "2023-03-06", "EU-BY-DUALUSE", "restricted", false)]
    // goods made elsewhere of the target's inputs
    [InlineData("TR", "DE", "720851", "2024-05-13", "EU-RU-STEEL", "restricted", false)]
    public void Shows_the_measure_and_what_it_does(string origin, string destination, string code, string date, string id, string effect, bool certain)
    {
        var hit = Assert.Single(Ask(origin, destination, code, date).Measures, h => h.Measure.Id == id);

        Assert.Equal(effect, Facts.MeasureFactsTests.Kebab(hit.Effect));
        Assert.Equal(certain, hit.Certain);
        Assert.Equal(certain, hit.Reason is null);
    }

    [Theory]
    [InlineData("BY", "US", "310420", "2026-01-12", "US-BY-GL13")]
    [InlineData("US", "IR", "300490", "2025-06-10", "US-IR-560.530")]
    [InlineData("IR", "DE", "290511", "2025-12-15", "EU-IR-PREC")]
    [InlineData("BY", "DE", "310420", "2026-06-01", "EU-BY-FERT-NONE")]
    [InlineData("RU", "BR", "310420", "2023-05-22", "EU-RU-FAQ-AGRI")]
    public void Shows_what_may_lift_it(string origin, string destination, string code, string date, string id) =>
        Assert.Contains(Ask(origin, destination, code, date).Authorisations, a => a.Authorisation.Id == id);

    [Theory]
    // partner countries, the Union itself, a region under a ban of its own, a heading that is not listed, a destination that the law does not bind, the day before
    [InlineData("JP", "DE", "720851", "2024-05-13")]
    [InlineData("AT", "DE", "720851", "2024-05-13")]
    [InlineData("UA-14", "FR", "720851", "2024-02-12")]
    [InlineData("TR", "DE", "720110", "2024-05-13")]
    [InlineData("TR", "AZ", "720851", "2024-05-13")]
    [InlineData("TR", "DE", "720851", "2023-09-29")]
    public void Asks_for_no_proof_of_inputs(string origin, string destination, string code, string date) =>
        Assert.DoesNotContain(Ask(origin, destination, code, date).Measures, h => h.Side == "inputs");

    [Fact]
    public void An_authorisation_that_has_not_begun_is_not_shown() =>
        Assert.DoesNotContain(Ask("BY", "US", "310420", "2025-12-14").Authorisations, a => a.Authorisation.Id == "US-BY-GL13");

    [Fact]
    public void Tells_where_the_rule_book_does_not_reach_back() =>
        Assert.Contains(Ask("BY", "CH", "310420", "2022-03-15").Notices, n => n.Contains("CH measures on BY from 2022-03-16", StringComparison.Ordinal));

    [Fact]
    public void Nothing_bears_on_free_goods_between_free_countries()
    {
        var answer = Ask("FR", "PT", "500720", "2026-06-01");
        Assert.All(answer.Measures, h => Assert.Null(h.Measure.Target));
        Assert.Empty(answer.Notices);
    }

    private static ControlAnswer Ask(string origin, string destination, string code, string date) => Rules.Book.Query(new ControlRequest
    {
        Origin = origin,
        Dispatch = origin,
        Destination = destination,
        HsCode = code,
        Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
    });
}
