using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Tests.Controls;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>Entries of the publishers' own files, from the file to the verdict under their law.</summary>
public class RealEntriesTests
{
    private const string Formats = "formats/";

    [RealDataTheory(Formats + "eu_fsf/eu_fsf_excerpt.xml")]
    // designated 2022-04-08, programme UKR
    [InlineData("eu-fsf", "eu_fsf/eu_fsf_excerpt.xml", "Sovcombank", "RU", "DE", "2024-05-01", "EU", "prohibited")]
    [InlineData("eu-fsf", "eu_fsf/eu_fsf_excerpt.xml", "Sovcombank", "RU", "DE", "2022-04-07", "EU", "clear")]
    // programme COD, which the rule book does not name: the list's own effect is a freeze
    [InlineData("eu-fsf", "eu_fsf/eu_fsf_excerpt.xml", "Congomet Trading House", "CD", "DE", "2024-05-01", "EU", "prohibited")]
    // asset freeze and more
    [InlineData("uk-sanctions-list", "uk_fcdo/uk_sanctions_list_excerpt.xml", "JSC STUPINO METALLURGICAL COMPANY", "RU", "GB", "2026-05-01", "UK", "prohibited")]
    [InlineData("uk-sanctions-list", "uk_fcdo/uk_sanctions_list_excerpt.xml", "JSC STUPINO METALLURGICAL COMPANY", "RU", "GB", "2026-02-23", "UK", "clear")]
    // restrictions on the money and capital market only: payment for goods is free, a person looks
    [InlineData("ch-seco", "ch_seco/seco_wholelist_trimmed_2026.xml", "Belagroprombank", "BY", "CH", "2024-05-01", "CH", "review")]
    [InlineData("ca-sema", "ca_sema/sema_2025.xml", "Islamic Revolutionary Guard Corps", "IR", "CA", "2024-05-01", "CA", "prohibited")]
    [InlineData("au-dfat", "au_dfat/Australia.xlsx", "Theodosiya Oil Terminal", "UA", "AU", "2025-06-01", "AU", "prohibited")]
    public void A_listed_exporter(string list, string file, string name, string country, string destination, string date, string jurisdiction, string expected)
    {
        var assessment = Assess(list, file, name, country, destination, date);
        var result = assessment.Jurisdictions.Single(j => j.Jurisdiction == jurisdiction);
        Assert.True(result.Applies);
        Assert.Equal(expected, result.Verdict.ToText());
    }

    [RealDataFact(Formats + "us_csl/consolidated.csv")]
    public void Secondary_sanctions_that_an_entry_states_are_a_finding()
    {
        // SSI entry: "Secondary sanctions risk:, Ukraine-/Russia-Related Sanctions Regulations, 31 CFR 589.201 and/or 589.209"
        var assessment = Assess(ListIds.UsCsl, "us_csl/consolidated.csv", "SME BANK", "RU", "TR", "2025-02-03");
        Assert.Contains(assessment.Findings, f => f.Kind == FindingKinds.SecondarySanctions && f.LegalBasis!.StartsWith("Ukraine-/Russia-Related Sanctions Regulations", StringComparison.Ordinal));
    }

    private static TradeAssessment Assess(string list, string file, string name, string country, string destination, string date)
    {
        var path = TestData.File(Formats + file)!;
        ListFile[] files = [new(Path.GetFileName(path), () => File.OpenRead(path))];
        var report = new ListReport();
        var parties = ListFormats.Find(list, files).Read(list, files, report).ToArray();
        var version = new ListVersion(list, new string('a', 64), report.Published ?? new DateOnly(2025, 1, 1));
        var assessor = new Assessor(Rules.Book, new ListLibrary(new ScreeningSet([ScreeningIndex.Build(version, parties)]), []), StarterLists.AsOf, []);
        return assessor.Assess(new TradePairing
        {
            Id = "1",
            Date = date,
            Exporter = new TradeParty { Name = name, Country = country },
            Importer = new TradeParty { Name = "Blumen Handel Weidenhof", Country = destination },
            Goods = [new TradeGoods { Description = "silk fabrics", HsCode = "500720", Origin = "IN" }],
            Origin = "IN",
            Destination = destination,
        });
    }
}
