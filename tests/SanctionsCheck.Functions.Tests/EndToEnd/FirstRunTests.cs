namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>What a newcomer sees.</summary>
public sealed class FirstRunTests
{
    [Fact]
    public async Task The_first_start_prints_the_scored_table_of_the_README_and_the_second_does_not_score_again()
    {
        var data = Directory.CreateTempSubdirectory("sanctionscheck-first-run-");
        try
        {
            await using (var first = LocalProcess.Start(data.FullName, "--once"))
            {
                Assert.True(await first.ExitAsync() == 0, first.Output);
                var printed = Lines(first.Output).ToHashSet(StringComparer.Ordinal);
                var missing = Lines(Readme.Block("first run")).Where(l => !printed.Contains(l)).ToList();
                Assert.True(missing.Count == 0, $"The README shows lines that the first run does not print:\n{string.Join('\n', missing)}\n\nIt prints:\n{first.Output}");
                Assert.Contains("curl http://127.0.0.1:", first.Output, StringComparison.Ordinal);
                Assert.Contains("DefaultEndpointsProtocol=http;AccountName=", first.Output, StringComparison.Ordinal);
            }
            await using var second = LocalProcess.Start(data.FullName, "--once");
            Assert.True(await second.ExitAsync() == 0, second.Output);
            Assert.Contains("scored by an earlier start: results/", second.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("POT-01", second.Output, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0);
}
