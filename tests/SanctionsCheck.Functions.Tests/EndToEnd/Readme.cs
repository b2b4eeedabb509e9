using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>The samples of the README, by the comment that stands in front of each.</summary>
internal static class Readme
{
    private static readonly string Text = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The code block behind <c>&lt;!-- name --&gt;</c>, without its fences.</summary>
    public static string Block(string name)
    {
        var mark = Text.IndexOf($"<!-- {name} -->\n```", StringComparison.Ordinal);
        Assert.True(mark >= 0, $"The README has no block '{name}'.");
        var begin = Text.IndexOf('\n', Text.IndexOf("```", mark, StringComparison.Ordinal)) + 1;
        return Text[begin..(Text.IndexOf("\n```", begin, StringComparison.Ordinal) + 1)];
    }
}
