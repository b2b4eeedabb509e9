using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>A value that can't be is named with its member and how to mend it, and calls for a review; the rest of the trade is judged all the same. See docs/bad-input.md.</summary>
public sealed class BadValuesTests
{
    private static readonly TradePairing Plain = new()
    {
        Id = "1",
        Date = "2026-06-01",
        Exporter = new() { Name = "Nordsaat Agrarhandel GmbH", Country = "DE" },
        Importer = new() { Name = "Maple Feeds Ltd", Country = "CA" },
        Goods = [new() { Description = "wheat", HsCode = "100199" }],
        Origin = "DE",
        Destination = "CA",
        Currency = "EUR",
    };

    [Fact]
    public void The_plain_trade_is_clear() => Assert.Equal(Verdict.Clear, StarterLists.Assessor.Assess(Plain).Verdict);

    [Theory]
    [InlineData("origin", "Atlantis", "no country")]
    [InlineData("destination", "ZZ", "no country")]
    [InlineData("destination", "Chyna", "China")]
    [InlineData("transit[0]", "999", "no country")]
    [InlineData("exporter.country", "Soviet Union", "no country")]
    [InlineData("goods[0].origin", "Utopia", "no country")]
    [InlineData("goods[0].hsCode", "99", "chapter 99")]
    [InlineData("goods[0].hsCode", "4425", "does not have")]
    [InlineData("goods[0].hsCode", "880320", "given up")]
    [InlineData("goods[0].hsCode", "12345678901", "11 digits")]
    [InlineData("goods[0].hsCode", "potash", "malformed")]
    [InlineData("goods[0].value", "-5", "negative")]
    [InlineData("currency", "EUROS", "ISO 4217")]
    [InlineData("date", "2026-02-30", "yyyy-MM-dd")]
    [InlineData("date", "01.06.2026", "yyyy-MM-dd")]
    [InlineData("date", "2099-01-01", "more than a year ahead")]
    [InlineData("contractDate", "2026-06-02", "after the trade's")]
    [InlineData("contractDate", "yesterday", "yyyy-MM-dd")]
    [InlineData("jurisdictions[0]", "Mars", "no jurisdiction")]
    [InlineData("exporter.type", "ghost", "no type")]
    [InlineData("exporter.birthDate", "long ago", "no date")]
    public void A_bad_value_is_named_and_calls_for_a_review(string member, string value, string words)
    {
        var assessment = StarterLists.Assessor.Assess(With(Plain, member, value));

        var finding = Assert.Single(assessment.Findings, f => f.Kind == FindingKinds.InvalidInput);
        Assert.Equal(member, finding.Subject);
        Assert.Equal(Verdict.Review, finding.Severity);
        Assert.Contains(words, finding.Summary, StringComparison.Ordinal);
        Assert.Equal(Verdict.Review, assessment.Verdict);
    }

    [Theory]
    [InlineData("exporter")]
    [InlineData("importer")]
    [InlineData("goods")]
    [InlineData("origin")]
    [InlineData("destination")]
    public void What_is_missing_is_asked_for(string member)
    {
        var pairing = member switch
        {
            "exporter" => Plain with { Exporter = null },
            "importer" => Plain with { Importer = new() { Name = " " } },
            "goods" => Plain with { Goods = [] },
            "origin" => Plain with { Origin = "" },
            _ => Plain with { Destination = null },
        };

        var assessment = StarterLists.Assessor.Assess(pairing);

        var finding = Assert.Single(assessment.Findings, f => f.Kind == FindingKinds.MissingData);
        Assert.Equal(member, finding.Subject);
        Assert.Contains(finding.Evidence, e => e.Name == "ask");
        Assert.Equal(Verdict.Review, assessment.Verdict);
    }

    [Fact]
    public void Potash_declared_as_salt_is_a_finding()
    {
        var assessment = StarterLists.Assessor.Assess(Plain with { Goods = [new() { Description = "potash", HsCode = "2501" }] });

        var finding = Assert.Single(assessment.Findings, f => f.Kind == FindingKinds.Goods);
        Assert.Contains("310420", finding.Summary, StringComparison.Ordinal);
        Assert.Equal(Verdict.Review, assessment.Verdict);
    }

    [Fact]
    public void A_thousand_owners_are_judged_each_and_their_sum_is_named()
    {
        var owners = Enumerable.Range(0, 1_000).Select(i => new TradeParty { Name = $"Shareholder Holding No {i} Ltd", Country = "DE", Percent = 1 }).ToImmutableArray();

        var assessment = StarterLists.Assessor.Assess(Plain with { Exporter = Plain.Exporter! with { Owners = owners } });

        var finding = Assert.Single(assessment.Findings, f => f.Kind == FindingKinds.InvalidInput);
        Assert.Equal("exporter.owners", finding.Subject);
        Assert.Contains("1000 %", finding.Summary, StringComparison.Ordinal);
        Assert.Equal(Verdict.Review, assessment.Verdict);
    }

    [Fact]
    public void Owning_oneself_is_not_followed()
    {
        var exporter = Plain.Exporter! with { Owners = [new() { Name = "Nordsaat Agrarhandel GmbH", Percent = 60 }] };

        var finding = Assert.Single(StarterLists.Assessor.Assess(Plain with { Exporter = exporter }).Findings, f => f.Kind == FindingKinds.InvalidInput);

        Assert.Equal("exporter.owners[0]", finding.Subject);
        Assert.Contains("its own owners", finding.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_share_that_does_not_exist_is_named(int percent)
    {
        var exporter = Plain.Exporter! with { Owners = [new() { Name = "Someone Else AG", Percent = percent }] };

        var finding = Assert.Single(StarterLists.Assessor.Assess(Plain with { Exporter = exporter }).Findings, f => f.Kind == FindingKinds.InvalidInput);

        Assert.Equal("exporter.owners[0].percent", finding.Subject);
    }

    [Fact]
    public void A_ban_is_found_beside_bad_values()
    {
        var assessment = StarterLists.Assessor.Assess(Plain with
        {
            Exporter = new() { Name = "Minsk Timber UP", Country = "Belarus" },
            Goods = [new() { Description = "birch plywood", HsCode = "441233", Value = -1 }],
            Origin = "BY",
            Destination = "PL",
            Currency = "zloty",
        });

        Assert.Equal(["currency", "goods[0].value"], assessment.Findings.Where(f => f.Kind == FindingKinds.InvalidInput).Select(f => f.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(Verdict.Prohibited, assessment.Verdict);
    }

    private static TradePairing With(TradePairing pairing, string member, string value) => member switch
    {
        "origin" => pairing with { Origin = value },
        "destination" => pairing with { Destination = value },
        "transit[0]" => pairing with { Transit = [value] },
        "exporter.country" => pairing with { Exporter = pairing.Exporter! with { Country = value } },
        "exporter.type" => pairing with { Exporter = pairing.Exporter! with { Type = value } },
        "exporter.birthDate" => pairing with { Exporter = pairing.Exporter! with { BirthDate = value } },
        "goods[0].origin" => pairing with { Goods = [pairing.Goods[0] with { Origin = value }] },
        // Without words, so that nothing else is wrong.
        "goods[0].hsCode" => pairing with { Goods = [new() { HsCode = value }] },
        "goods[0].value" => pairing with { Goods = [pairing.Goods[0] with { Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) }] },
        "currency" => pairing with { Currency = value },
        "date" => pairing with { Date = value },
        "contractDate" => pairing with { ContractDate = value },
        "jurisdictions[0]" => pairing with { Jurisdictions = [value] },
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, "Not a member of these tests."),
    };
}
