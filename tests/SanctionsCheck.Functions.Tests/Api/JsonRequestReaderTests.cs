using System.Text;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.Tests.Api;

public sealed class JsonRequestReaderTests
{
    [Theory]
    [InlineData("""{"pairings":[{"exporter":{"nmae":"X"}}]}""", ProblemTypes.UnknownMember, "$.pairings[0].exporter.nmae", 1, 27, "\"name\"")]
    [InlineData("""{"pairings":[{},{"hs_code":"31"}]}""", ProblemTypes.UnknownMember, "$.pairings[1].hs_code", 1, 18, "the members here are")]
    [InlineData("""{"pairings":[{"goods":[{"HSCode":"31"}]}]}""", ProblemTypes.UnknownMember, "$.pairings[0].goods[0].HSCode", 1, 25, "\"hsCode\"")]
    [InlineData("""{"pairings":[{"importer":{"role":"buyer"}}]}""", ProblemTypes.UnknownMember, "$.pairings[0].importer.role", 1, 27, "Leave it out")]
    [InlineData("{\"pairings\":[\n  {\"id\":\"a\",\n   \"id\":\"b\"}]}", ProblemTypes.DuplicateMember, "$.pairings[0].id", 3, 4, "Keep one")]
    [InlineData("""{"pairings":[{"goods":[{"hsCode":310420}]}]}""", ProblemTypes.WrongType, "$.pairings[0].goods[0].hsCode", 1, 34, "quotes")]
    [InlineData("""{"pairings":[{"goods":{"hsCode":"31"}}]}""", ProblemTypes.WrongType, "$.pairings[0].goods", 1, 23, "a list")]
    [InlineData("""{"pairings":[{"exporter":"Belaruskali"}]}""", ProblemTypes.WrongType, "$.pairings[0].exporter", 1, 26, "an object")]
    [InlineData("""{"pairings":[{"transit":["TR",null]}]}""", ProblemTypes.WrongType, "$.pairings[0].transit[1]", 1, 31, "text")]
    [InlineData("""{"pairings":["x"]}""", ProblemTypes.WrongType, "$.pairings[0]", 1, 14, "an object")]
    [InlineData("""[{"id":"a"}]""", ProblemTypes.WrongType, "$", 1, 1, "an object")]
    [InlineData("""{}""", ProblemTypes.MissingMember, "$", 1, 2, "pairings")]
    [InlineData("""{"pairings":[{"id":"a"}""", ProblemTypes.MalformedJson, "$.pairings[0]", 1, 24, "whole")]
    [InlineData("""{"pairings":[],}""", ProblemTypes.MalformedJson, "$.pairings", 1, 16, "whole")]
    [InlineData("""{"pairings":[]} x""", ProblemTypes.MalformedJson, "$", 1, 17, "whole")]
    [InlineData("", ProblemTypes.MalformedJson, "$", 1, 1, "whole")]
    [InlineData("<html>", ProblemTypes.MalformedJson, "$", 1, 1, "whole")]
    [InlineData("""{"pairings":[{"id":"\ud800"}]}""", ProblemTypes.MalformedJson, "$.pairings[0].id", 1, 20, "UTF-8")]
    [InlineData("""{"pairings":[{"exporter":{"owners":[{"percent":1e40}]}}]}""", ProblemTypes.WrongType, "$.pairings[0].exporter.owners[0].percent", 1, 48, "28 digits")]
    public void What_is_wrong_is_named_with_member_line_and_position(string body, string type, string member, long line, long position, string mend)
    {
        var problem = Refusal(() => ChecksRequest.Read(Encoding.UTF8.GetBytes(body)));

        Assert.Equal(type, problem.Type);
        Assert.Equal(400, problem.Status);
        Assert.Equal(member, problem.Member);
        Assert.Equal((line, position), (problem.Line, problem.Position));
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Detail);
    }

    [Fact]
    public void A_body_in_another_encoding_is_malformed_and_not_misread()
    {
        Assert.Equal(ProblemTypes.MalformedJson, Refusal(() => ChecksRequest.Read(Encoding.Unicode.GetBytes("{\"pairings\":[]}"))).Type);
        Assert.Equal(ProblemTypes.MalformedJson, Refusal(() => ChecksRequest.Read(Encoding.Latin1.GetBytes("{\"pairings\":[{\"id\":\"Müller\"}]}"))).Type);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        Assert.Equal("Ü", ChecksRequest.Read(Encoding.UTF8.GetBytes("\uFEFF{\"pairings\":[{\"id\":\"Ü\"}]}")).Pairings[0].Id);

    [Fact]
    public void Null_is_absent()
    {
        var pairing = ChecksRequest.Read("""{"pairings":[{"id":null,"exporter":null,"goods":null,"date":null}]}"""u8).Pairings[0];

        Assert.Null(pairing.Id);
        Assert.Null(pairing.Exporter);
        Assert.Empty(pairing.Goods);
        Assert.Null(pairing.Date);
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "500")]
    [InlineData(10_000, "500")]
    public void Pairings_are_limited(int count, string? limit)
    {
        var body = Encoding.UTF8.GetBytes("{\"pairings\":[" + string.Join(',', Enumerable.Repeat("{}", count)) + "]}");
        if (limit is null)
        {
            Assert.Equal(count, ChecksRequest.Read(body).Pairings.Length);
            return;
        }
        var problem = Refusal(() => ChecksRequest.Read(body));
        Assert.Equal(ProblemTypes.LimitExceeded, problem.Type);
        Assert.Equal("$.pairings[500]", problem.Member);
        Assert.Contains(limit, problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Queries_and_pairs_are_limited()
    {
        static string Items(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));
        Assert.Equal(1_000, ScreenRequest.Read(Encoding.UTF8.GetBytes($$"""{"queries":[{{Items("{}", 1_000)}}]}""")).Queries.Length);
        Assert.Contains("1,000", Refusal(() => ScreenRequest.Read(Encoding.UTF8.GetBytes($$"""{"queries":[{{Items("{}", 1_001)}}]}"""))).Mend, StringComparison.Ordinal);
        const string Pair = """{"query":{},"candidate":{}}""";
        Assert.Equal(1_000, CompareRequest.Read(Encoding.UTF8.GetBytes($$"""{"pairs":[{{Items(Pair, 1_000)}}]}""")).Pairs.Length);
        Assert.Contains("1,000", Refusal(() => CompareRequest.Read(Encoding.UTF8.GetBytes($$"""{"pairs":[{{Items(Pair, 1_001)}}]}"""))).Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_length_are_limited()
    {
        var owners = string.Concat(Enumerable.Repeat("{\"owners\":[", 60)) + string.Concat(Enumerable.Repeat("]}", 60));
        var deep = Refusal(() => ChecksRequest.Read(Encoding.UTF8.GetBytes($$"""{"pairings":[{"exporter":{{owners}}}]}""")));
        Assert.Equal(ProblemTypes.LimitExceeded, deep.Type);
        Assert.Contains("40", deep.Detail, StringComparison.Ordinal);

        var lists = Refusal(() => ChecksRequest.Read(Encoding.UTF8.GetBytes("{\"pairings\":" + new string('[', 5_000))));
        Assert.Equal(400, lists.Status);

        var longName = """{"pairings":[{"exporter":{"name":"NAME"}}]}""".Replace("NAME", new string('x', 10_001), StringComparison.Ordinal);
        var text = Refusal(() => ChecksRequest.Read(Encoding.UTF8.GetBytes(longName)));
        Assert.Equal(ProblemTypes.LimitExceeded, text.Type);
        Assert.Equal("$.pairings[0].exporter.name", text.Member);
    }

    [Theory]
    [InlineData("""{"threshold":1.5,"queries":[]}""", "$.threshold")]
    [InlineData("""{"threshold":-1,"queries":[]}""", "$.threshold")]
    [InlineData("""{"limit":0,"queries":[]}""", "$.limit")]
    [InlineData("""{"limit":101,"queries":[]}""", "$.limit")]
    [InlineData("""{"limit":2.5,"queries":[]}""", "$.limit")]
    [InlineData("""{"lists":["ofac"],"queries":[]}""", "$.lists[0]")]
    [InlineData("""{"asOf":"2025-02-30","queries":[]}""", "$.asOf")]
    public void A_bad_value_that_concerns_the_whole_call_refuses_it(string body, string member)
    {
        var problem = Refusal(() => ScreenRequest.Read(Encoding.UTF8.GetBytes(body)));

        Assert.Equal(ProblemTypes.InvalidValue, problem.Type);
        Assert.Equal(member, problem.Member);
    }

    [Fact]
    public void Every_truncation_of_a_body_is_refused_and_none_crashes()
    {
        var body = Encoding.UTF8.GetBytes("""
            {"pairings":[{"id":"1","date":"2025-12-20","exporter":{"name":"Беларуськалий","owners":[{"name":"A","percent":50.5}]},
              "goods":[{"hsCode":"310420","value":12.5}],"transit":["RU"]}]}
            """);
        for (var length = 0; length < body.Length; length++)
        {
            var problem = Refusal(() => ChecksRequest.Read(body.AsSpan(0, length)));
            Assert.Equal(ProblemTypes.MalformedJson, problem.Type);
            Assert.InRange(problem.Line!.Value, 1, 2);
        }
        Assert.Single(ChecksRequest.Read(body).Pairings);
    }

    private static Problem Refusal(Action read) => Assert.Throws<RequestException>(read).Problem;
}
