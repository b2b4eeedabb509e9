using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

/// <summary>First and last days of the laws that the product is about: each measure is absent the day before, and there on the day.</summary>
public sealed class MeasureDatesTests
{
    [Theory]
    // id, direction, origin, destination, code, first day
    [InlineData("EU-BY-POTASH", "import-from", "BY", "DE", "31042010", "2021-06-25")] // Reg 2021/1030 of 24 June took effect the day after
    [InlineData("EU-BY-POTASH-3104-2050", "import-from", "BY", "DE", "31042050", "2022-03-03")]
    [InlineData("EU-BY-WOOD", "import-from", "BY", "PL", "441233", "2022-03-03")]
    [InlineData("EU-BY-CEMENT", "import-from", "BY", "PL", "252329", "2022-03-03")]
    [InlineData("EU-BY-RUBBER", "import-from", "BY", "PL", "401120", "2022-03-03")]
    [InlineData("EU-BY-HELIUM", "import-from", "BY", "PL", "280429", "2024-07-01")]
    [InlineData("EU-BY-CRUDE", "import-from", "BY", "PL", "270900", "2024-07-01")]
    [InlineData("EU-BY-ALUMINIUM", "import-from", "BY", "PL", "760110", "2025-02-25")]
    [InlineData("EU-BY-HYDROCARBON", "import-from", "BY", "PL", "290122", "2025-10-24")]
    [InlineData("EU-BY-TARIFF-N", "import-from", "BY", "PL", "310210", "2025-07-01")]
    [InlineData("EU-BY-TARIFF-AGRI", "import-from", "BY", "PL", "040210", "2025-07-20")]
    [InlineData("EU-RU-WOOD", "import-from", "RU", "FI", "440711", "2022-04-09")]
    [InlineData("EU-RU-PULP-PAPER", "import-from", "RU", "FI", "480411", "2022-04-09")]
    [InlineData("EU-RU-PULP-PAPER-B", "import-from", "RU", "FI", "470321", "2022-10-07")]
    [InlineData("EU-RU-CHEM-ORG-B", "import-from", "RU", "FI", "290511", "2022-10-07")]
    [InlineData("EU-RU-OIL", "import-from", "RU", "FI", "270900", "2022-12-05")]
    [InlineData("EU-RU-OIL-PRODUCTS", "import-from", "RU", "FI", "271019", "2023-02-05")]
    [InlineData("EU-RU-LNG", "import-from", "RU", "ES", "271111", "2026-04-25")]
    [InlineData("EU-IR-CRUDE", "import-from", "IR", "GR", "270900", "2025-09-30")]
    [InlineData("EU-IR-PETCHEM", "import-from", "IR", "DE", "290511", "2025-09-30")]
    [InlineData("EU-IR-UAV", "export-to", "DE", "IR", "840710", "2023-07-25")]
    [InlineData("EU-IR-METALS", "export-to", "DE", "IR", "250410", "2025-09-30")]
    [InlineData("UN-IR-ARMS", "export-to", "CN", "IR", "930200", "2025-09-28")] // 27 September 20:00 in New York is 00:00 UTC of the 28th
    [InlineData("UN-IR-NUCLEAR", "export-to", "CN", "IR", "840110", "2025-09-28")]
    [InlineData("UK-BY-POTASH", "import-from", "BY", "GB", "31042090", "2021-08-09")]
    [InlineData("UK-BY-POTASH-2", "import-from", "BY", "GB", "31042050", "2022-07-05")]
    [InlineData("UK-BY-MINERAL-2", "import-from", "BY", "GB", "270750", "2022-07-05")]
    [InlineData("UK-BY-WOOD", "import-from", "BY", "GB", "440711", "2023-06-09")]
    [InlineData("CH-BY-POTASH", "import-from", "BY", "CH", "310420", "2022-03-16")]
    [InlineData("CH-BY-WOOD", "import-from", "BY", "CH", "440711", "2022-03-16")]
    [InlineData("CA-BY-POTASH", "import-from", "BY", "CA", "31042010", "2021-08-06")]
    [InlineData("EU-UA-14-IMP", "import-from", "UA-14", "DE", "720851", "2022-02-24")]
    [InlineData("EU-UA-65-IMP", "import-from", "UA-65", "DE", "720851", "2022-10-07")]
    public void Begins(string id, string direction, string origin, string destination, string code, string first)
    {
        var day = Day(first);

        Assert.Contains(Hits(direction, origin, destination, code, day), h => h.Measure.Id == id && h.State == DateState.InForce);
        Assert.DoesNotContain(Hits(direction, origin, destination, code, day.AddDays(-1)), h => h.Measure.Id == id && h.State == DateState.InForce);
    }

    [Theory]
    [InlineData("US-SY-ENDED", "export-to", "US", "SY", "820559", "2025-06-30")] // EO 14312: over on 1 July 2025
    [InlineData("UK-RU-WOOD", "import-from", "RU", "GB", "441233", "2023-04-20")] // then in Schedule 3DA
    [InlineData("US-BIS-AFFILIATES", "export-to", "US", "CN", "854231", "2025-11-09")] // suspended from 10 November 2025
    [InlineData("US-BY-POTASH-2021", "import-from", "BY", "US", "310420", "2025-12-14")]
    public void Ends(string id, string direction, string origin, string destination, string code, string last)
    {
        var day = Day(last);

        Assert.Contains(Hits(direction, origin, destination, code, day), h => h.Measure.Id == id);
        Assert.DoesNotContain(Hits(direction, origin, destination, code, day.AddDays(1)), h => h.Measure.Id == id);
    }

    [Theory]
    // Listed first or named wrongly by secondary sources; the annexes that were checked say otherwise.
    [InlineData("import-from", "BY", "PL", "270900", "2021-07-01", "EU-BY-MINERAL")] // crude was outside the ban of 2021
    [InlineData("import-from", "IR", "DE", "310210", "2025-12-01", "EU-IR-PETCHEM")] // urea is not in Annex V
    [InlineData("import-from", "IR", "DE", "390210", "2025-12-01", "EU-IR-PETCHEM")] // nor is polypropylene
    [InlineData("export-to", "DE", "BY", "550210", "2023-01-01", "EU-BY-TOBACCO")] // acetate tow is on none of the tobacco lists
    [InlineData("import-from", "RU", "GB", "281410", "2023-06-01", "UK-RU-REVENUE-2")] // ammonia is in neither 3D nor 3DA
    [InlineData("import-from", "BY", "CA", "31042050", "2024-06-01", "CA-BY-POTASH")] // Canada left out the main grade
    [InlineData("import-from", "BY", "DE", "310430", "2024-06-01", "EU-BY-POTASH")]
    public void Is_not_listed(string direction, string origin, string destination, string code, string day, string id) =>
        Assert.DoesNotContain(Hits(direction, origin, destination, code, Day(day)), h => h.Measure.Id == id);

    [Theory]
    // Whole chapters or headings from general knowledge, unknown first days, quotas, low confidence: a review at most.
    [InlineData("EU-BY-MACHINERY", "export-to", "DE", "BY", "841330", "2024-01-01")]
    [InlineData("EU-RU-COAL", "import-from", "RU", "DE", "270112", "2022-05-01")]
    [InlineData("EU-RU-MINERALS", "import-from", "RU", "DE", "260111", "2022-06-01")]
    [InlineData("EU-RU-POTASH", "import-from", "RU", "DE", "310420", "2023-06-01")]
    [InlineData("CH-BY-2024", "import-from", "BY", "CH", "270900", "2024-06-01")]
    [InlineData("EU-UA-43-IMP", "import-from", "UA-43", "DE", "250100", "2024-06-01")]
    public void Is_doubtful_and_says_why(string id, string direction, string origin, string destination, string code, string day)
    {
        var hit = Assert.Single(Hits(direction, origin, destination, code, Day(day)), h => h.Measure.Id == id);

        Assert.False(hit.Certain);
        Assert.Equal(MeasureEffect.Restricted, hit.Effect);
        Assert.NotNull(hit.Reason);
    }

    [Fact]
    public void A_tariff_is_a_note_and_never_a_ban() =>
        Assert.All(
            Hits("import-from", "BY", "PL", "310210", Day("2026-01-15")).Concat(Hits("import-from", "RU", "PL", "310540", Day("2026-01-15"))).Where(h => h.Measure.Id.Contains("TARIFF", StringComparison.Ordinal)),
            h => Assert.Equal(MeasureEffect.Notify, h.Effect));

    private static ImmutableArray<MeasureHit> Hits(string direction, string origin, string destination, string code, DateOnly date) => Rules.Book.MeasuresFor(new ControlRequest
    {
        Origin = origin,
        Dispatch = origin,
        Destination = destination,
        HsCode = code,
        Date = date,
        Direction = Enum.Parse<MeasureDirection>(direction.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
    });

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
