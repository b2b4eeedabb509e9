using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>A known false positive has no effect, and stays in the record.</summary>
public class AllowanceTests
{
    private static readonly Party Listed = new()
    {
        List = ListIds.EuFsf,
        Id = "77",
        Type = PartyType.Organisation,
        Names = [new("Weidenhof Trading Company")],
        Programmes = ["UKR"],
        ListedOn = new(2020, 1, 1),
    };

    private static readonly Party Known = new()
    {
        List = "custom-known",
        Id = "A-1",
        Type = PartyType.Organisation,
        Names = [new("Weidenhof Trading Company")],
        Countries = ["DE"],
        Allowed = new(ListIds.EuFsf, "77", "J. Doe", new(2026, 1, 2), new(2027, 1, 2), "another registration number"),
    };

    [Fact]
    public void The_hit_stays_in_the_record_without_effect()
    {
        var assessment = StarterLists.With(Listed, Known).Assess(Trade());
        var finding = assessment.Findings.Single(f => f.Evidence.Any(e => e is { Name: "party", Value: "77" }));
        Assert.Equal((Verdict.Clear, 0), (finding.Severity, (int)finding.Points));
        Assert.Contains("a known false positive", finding.Summary, StringComparison.Ordinal);
        Assert.Contains("found not to be it by J. Doe on 2026-01-02, until 2027-01-02: another registration number (custom-known, A-1)", finding.Summary, StringComparison.Ordinal);
        Assert.Equal(Verdict.Clear, assessment.Jurisdictions.Single(j => j.Jurisdiction == "EU").Verdict);
    }

    [Fact]
    public void Once_it_has_expired_the_hit_counts()
    {
        var expired = Known with { Allowed = Known.Allowed! with { Until = StarterLists.AsOf.AddDays(-1) } };
        Assert.Equal(Verdict.Prohibited, StarterLists.With(Listed, expired).Assess(Trade()).Jurisdictions.Single(j => j.Jurisdiction == "EU").Verdict);
        Assert.Equal(Verdict.Prohibited, StarterLists.With(Listed).Assess(Trade()).Jurisdictions.Single(j => j.Jurisdiction == "EU").Verdict);
    }

    private static TradePairing Trade() => new()
    {
        Id = "1",
        Date = "2026-11-02",
        Exporter = new TradeParty { Name = "Weidenhof Trading Company", Country = "DE" },
        Importer = new TradeParty { Name = "Porto Vestidos Lda", Country = "PT" },
        Goods = [new TradeGoods { Description = "silk fabrics", HsCode = "500720", Origin = "IN" }],
        Origin = "IN",
        Destination = "PT",
    };
}
