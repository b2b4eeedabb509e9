using System.Text.Json;

namespace SanctionsCheck.Functions.Tests.Api;

/// <summary>Over HTTP a bad value in one pairing is a finding of that pairing; the call and the other pairings get their answers.</summary>
[Collection(ApiCollection.Name)]
public sealed class BadValuesHttpTests(ApiServer api)
{
    [Fact]
    public async Task Bad_values_are_findings_with_their_member_and_the_others_are_answered()
    {
        var owners = string.Join(',', Enumerable.Range(0, 1_000).Select(i => $$"""{"name":"Holding {{i}} Ltd","percent":0.1}"""));
        var answer = await api.SendAsync("POST", "checks", $$"""
            {"pairings":[
              {"id":"good","date":"2026-06-01","exporter":{"name":"Nordsaat GmbH","country":"DE"},"importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"100199"}],"origin":"DE","destination":"CA"},
              {"id":"country","date":"2026-06-01","exporter":{"name":"Nordsaat GmbH","country":"Atlantis"},"importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"100199"}],"origin":"Narnia","destination":"CA"},
              {"id":"code","date":"2026-06-01","exporter":{"name":"Nordsaat GmbH","country":"DE"},"importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"4425","value":-1}],"origin":"DE","destination":"CA"},
              {"id":"date","date":"2099-06-01","exporter":{"name":"Nordsaat GmbH","country":"DE"},"importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"100199"}],"origin":"DE","destination":"CA"},
              {"id":"nobody","date":"2026-06-01","importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"100199"}],"origin":"DE","destination":"CA"},
              {"id":"self","date":"2026-06-01","exporter":{"name":"Nordsaat GmbH","country":"DE","owners":[{"name":"Nordsaat GmbH","percent":100}]},"importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"100199"}],"origin":"DE","destination":"CA"},
              {"id":"thousand","date":"2026-06-01","exporter":{"name":"Nordsaat GmbH","country":"DE","owners":[{{owners}}]},"importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"100199"}],"origin":"DE","destination":"CA"}
            ]}
            """);

        Assert.Equal(200, answer.Status);
        var assessments = answer.Json.GetProperty("assessments").EnumerateArray().ToDictionary(a => a.GetProperty("pairingId").GetString()!);
        Assert.Equal(7, assessments.Count);
        Assert.Empty(Subjects(assessments["good"]));
        Assert.Equal("clear", assessments["good"].GetProperty("verdict").GetString());
        Assert.Equal(["exporter.country", "origin"], Subjects(assessments["country"]));
        Assert.Equal(["goods[0].hsCode", "goods[0].value"], Subjects(assessments["code"]));
        Assert.Equal(["date"], Subjects(assessments["date"]));
        Assert.Equal(["exporter"], Subjects(assessments["nobody"]));
        Assert.Equal(["exporter.owners[0]"], Subjects(assessments["self"]));
        Assert.Empty(Subjects(assessments["thousand"]));
        Assert.All(["country", "code", "date", "nobody", "self"], id => Assert.Equal("review", assessments[id].GetProperty("verdict").GetString()));
    }

    [Theory]
    [InlineData("controls?origin=Atlantis&destination=IR&hs=310420", "origin")]
    [InlineData("controls?origin=BY&destination=IR&hs=4425", "hs")]
    [InlineData("controls?origin=BY&destination=IR&hs=potash", "hs")]
    [InlineData("controls?origin=BY&destination=IR&hs=310420&date=2026-02-30", "date")]
    public async Task A_bad_parameter_refuses_the_question_and_is_named(string path, string parameter)
    {
        var answer = await api.SendAsync("GET", path);

        Assert.Equal(400, answer.Status);
        Assert.Contains(parameter, answer.Body, StringComparison.Ordinal);
    }

    private static string[] Subjects(JsonElement assessment) =>
    [
        .. assessment.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("kind").GetString() is "invalid-input" or "missing-data")
            .Select(f => f.GetProperty("subject").GetString()!).Order(StringComparer.Ordinal),
    ];
}
