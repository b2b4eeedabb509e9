using System.Text.RegularExpressions;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Lists;

public sealed class ListDocsTests
{
    // How often the tests' publisher is asked where asking again may help.
    private const int Attempts = 3;

    [Fact]
    public void The_page_on_lists_says_what_comes_of_each_thing_that_a_publisher_does_wrong()
    {
        var rows = File.ReadLines(Path.Combine(TestData.RepositoryRoot, "docs", "lists.md")).SkipWhile(l => !l.StartsWith("| what the publisher does ", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|')).Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1..5]).ToList();
        var held = RefreshTests.Misbehaviours.Select(m => $"{m[0]} | {m[1]} | {(m[3] is Attempts ? "again" : "once")}");
        Assert.Equal(held, rows.Select(r => string.Join(" | ", r[..3])));
        // What depends on the file or on a setting stands there as three dots.
        Assert.All(rows.Zip(RefreshTests.Misbehaviours), r => Assert.Matches($"^{Regex.Escape(r.First[3]).Replace("…", ".+", StringComparison.Ordinal)}$", (string)r.Second[2]));
    }
}
