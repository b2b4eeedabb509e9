using SanctionsCheck.Local.Worker;

namespace SanctionsCheck.Functions.Tests.Worker;

public sealed class BlobPatternTests
{
    [Theory]
    [InlineData("{list}/{file}", "un-sc/a.xml", "list=un-sc;file=a.xml")]
    [InlineData("{list}/{file}", "un-sc/a/b.xml", "list=un-sc;file=a/b.xml")]
    [InlineData("{name}", "x/y z.csv", "name=x/y z.csv")]
    [InlineData("in.{name}.csv", "in.a.csv", "name=a")]
    [InlineData("in.{name}.csv", "inxa.csv", null)]
    [InlineData("{list}/{file}", "alone", null)]
    [InlineData("{list}/{file}", "/a", null)]
    public void Names_are_taken_apart(string pattern, string blob, string? expected) =>
        Assert.Equal(expected, new BlobPattern(pattern).Match(blob) is { } values ? string.Join(';', values.Select(v => $"{v.Key}={v.Value}")) : null);
}
