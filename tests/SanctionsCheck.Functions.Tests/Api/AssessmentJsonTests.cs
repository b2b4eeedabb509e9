using System.Text;
using System.Text.Json;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Tests.Api;

public sealed class AssessmentJsonTests
{
    private static readonly AssessmentBasis Basis = new(
        [new("ofac-sdn", new string('a', 64), new(2024, 5, 2), false, 14_973, 34_000), new("un-sc", new string('b', 64), new(2026, 2, 27), true, 12, 40)],
        "2026-03-26+0123456789ab", "1", new(2026, 11, 24), ["starter list, 12 parties, not for compliance use"]);

    private static readonly TradeAssessment Assessment = new(
        new string('c', 32), null, 100, Verdict.LicenceRequired, [new("EU", true, "declared", Verdict.LicenceRequired, 100)],
        [new(FindingKinds.Control, "EU", "goods[0]", Verdict.Prohibited, "high", 60, "Potash \"каліевыя\" <угнаенні>", "Art. 1i", null, [new("codes", "3104 20")])], Basis);

    [Fact]
    public void Members_are_those_of_the_contract()
    {
        var text = Encoding.UTF8.GetString(JsonWriting.ToBytes(w => AssessmentJson.Write(w, Assessment)));

        Assert.Equal(
            """{"id":"cccccccccccccccccccccccccccccccc","pairingId":null,"score":100,"verdict":"licence-required","jurisdictions":[{"jurisdiction":"EU","applies":true,"why":"declared","verdict":"licence-required","score":100}],"findings":[{"kind":"control","jurisdiction":"EU","subject":"goods[0]","severity":"prohibited","confidence":"high","points":60,"summary":"Potash \"каліевыя\" <угнаенні>","legalBasis":"Art. 1i","source":null,"evidence":[{"name":"codes","value":"3104 20"}]}],"basis":{"lists":[{"list":"ofac-sdn","version":"AAA","published":"2024-05-02","starter":false,"parties":14973,"names":34000},{"list":"un-sc","version":"BBB","published":"2026-02-27","starter":true,"parties":12,"names":40}],"ruleBook":"2026-03-26+0123456789ab","model":"1","asOf":"2026-11-24","notices":["starter list, 12 parties, not for compliance use"]}}"""
                .Replace("AAA", new string('a', 64), StringComparison.Ordinal).Replace("BBB", new string('b', 64), StringComparison.Ordinal),
            text);
    }

    [Fact]
    public void A_basis_is_read_back()
    {
        using var json = JsonDocument.Parse(JsonWriting.ToBytes(w => BasisJson.Write(w, Basis)));
        var again = BasisJson.Read(json.RootElement);

        Assert.Equal(Basis.Lists.AsEnumerable(), again.Lists);
        Assert.Equal(Basis.Notices.AsEnumerable(), again.Notices);
        Assert.Equal((Basis.RuleBook, Basis.Model, Basis.AsOf), (again.RuleBook, again.Model, again.AsOf));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"lists":[{"list":"un-sc"}],"ruleBook":"x","model":"1","asOf":"2026-11-24","notices":[]}""")]
    [InlineData("""{"lists":[],"ruleBook":"x","model":"1","asOf":"yesterday","notices":[]}""")]
    [InlineData("[]")]
    public void What_is_no_basis_is_refused(string text)
    {
        using var json = JsonDocument.Parse(text);
        Assert.Throws<JsonException>(() => BasisJson.Read(json.RootElement));
    }

    [Fact]
    public void A_record_holds_the_assessment_to_the_byte()
    {
        var json = JsonWriting.ToBytes(w => AssessmentJson.Write(w, Assessment));
        var record = CheckRecord.Read(CheckRecord.Write(Assessment.Id, new() { Id = "p", Origin = "Беларусь" }, json));

        Assert.Equal(json, record.Assessment.ToArray());
        Assert.Equal(("p", "Беларусь"), (record.Pairing.Id, record.Pairing.Origin));
        Assert.Equal(Basis.Lists.AsEnumerable(), record.Basis.Lists);
    }
}
