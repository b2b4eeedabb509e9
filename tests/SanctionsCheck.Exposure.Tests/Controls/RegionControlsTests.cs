using System.Globalization;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

/// <summary>Regions under measures of their own, origin against consignment, and third-country processing.</summary>
public sealed class RegionControlsTests
{
    [Theory]
    [InlineData("Крым", "DE", "2024-02-01", "EU-UA-43-IMP")]
    [InlineData("DNR", "DE", "2024-02-01", "EU-UA-14-IMP")]
    [InlineData("Луганск", "DE", "2024-02-01", "EU-UA-09-IMP")]
    [InlineData("Kherson", "DE", "2024-02-01", "EU-UA-65-IMP")]
    [InlineData("Melitopol", "DE", "2024-02-01", "EU-UA-23-IMP")]
    [InlineData("Crimea", "US", "2024-02-01", "US-UA-43-IMP")]
    [InlineData("Sevastopol", "US", "2024-02-01", "US-UA-40-IMP")]
    [InlineData("ДНР", "US", "2024-02-01", "US-UA-14-IMP")]
    public void A_place_name_brings_in_the_measures_of_its_region(string origin, string destination, string date, string id)
    {
        var code = Rules.Book.Countries.Resolve(origin).Code!;

        Assert.Contains(Hits(code, code, destination, "720851", date), h => h.Measure.Id == id);
        Assert.DoesNotContain(Hits("UA", "UA", destination, "720851", date), h => h.Measure.Id == id);
    }

    [Theory]
    // "Originating in or exported from": either is enough for Belarusian potash and wood in the EU.
    [InlineData("BY", "LT", "31042050", true)]
    [InlineData("UZ", "BY", "31042050", true)]
    [InlineData("BY", "KZ", "441233", true)]
    [InlineData("KZ", "BY", "441233", true)]
    [InlineData("KZ", "KZ", "441233", false)]
    public void Origin_or_dispatch_is_enough(string origin, string dispatch, string code, bool banned) => Assert.Equal(banned,
        Hits(origin, dispatch, "DE", code, "2024-06-01").Any(h => h.Measure is { Regime: "EU", Target: "BY", Effect: MeasureEffect.Prohibited } && h.Certain));

    [Fact]
    public void Wood_that_passes_Belarus_is_caught_and_potash_that_passes_is_not()
    {
        Assert.Contains(Hits("KZ", "KZ", "PL", "441233", "2024-06-01", "BY"), h => h.Measure.Id == "EU-BY-WOOD" && h.Side == "transit");
        Assert.DoesNotContain(Hits("UZ", "UZ", "PL", "31042050", "2024-06-01", "BY"), h => h.Measure.Id.StartsWith("EU-BY-POTASH", StringComparison.Ordinal));
    }

    private static System.Collections.Immutable.ImmutableArray<MeasureHit> Hits(string origin, string dispatch, string destination, string code, string date, params string[] transit) =>
        Rules.Book.MeasuresFor(new ControlRequest
        {
            Origin = origin,
            Dispatch = dispatch,
            Destination = destination,
            Transit = [.. transit],
            HsCode = code,
            Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
        });
}
