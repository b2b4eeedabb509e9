using System.Collections.Immutable;
using System.Text;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Tests.Api;

public sealed class JsonDifferencesTests
{
    [Fact]
    public void Differences_are_named_by_path()
    {
        var differences = Between("""{"a":1,"b":[1,{"c":"x"}],"d":true}""", """{"a":2,"b":[1,{"c":"y"},3],"e":null}""");

        Assert.Equal<JsonDifference>(
            [new("$.a", "1", "2"), new("$.b[1].c", "\"x\"", "\"y\""), new("$.b[2]", null, "3"), new("$.d", "true", null), new("$.e", null, "null")],
            differences);
    }

    [Fact]
    public void Equal_texts_have_none() => Assert.Empty(Between("""{"a":[1,2]}""", """{ "a": [1, 2] }"""));

    [Fact]
    public void Many_are_cut_short()
    {
        static string Numbers(int from) => $"[{string.Join(',', Enumerable.Range(from, 500))}]";

        Assert.Equal(JsonDifferences.Max, Between(Numbers(0), Numbers(1)).Length);
    }

    private static ImmutableArray<JsonDifference> Between(string before, string after) =>
        JsonDifferences.Between(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
}
