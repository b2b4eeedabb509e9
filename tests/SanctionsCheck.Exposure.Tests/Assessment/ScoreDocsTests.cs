using System.Globalization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>The examples of <c>docs/score.md</c> score what the page says.</summary>
public sealed class ScoreDocsTests
{
    [Fact]
    public void The_worked_examples_score_what_the_page_says()
    {
        var rows = File.ReadLines(Path.Combine(TestData.RepositoryRoot, "docs", "score.md")).SkipWhile(l => !l.StartsWith("| example ", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|')).Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1..5]).ToList();
        Assert.Equal(10, rows.Count);
        foreach (var row in rows)
        {
            var assessment = StarterLists.Assessor.Assess(WorkedCase.Load().Single(c => c.Id == row[0]).Pairing);
            Assert.Equal((row[0], row[1], row[2]), (row[0], assessment.Verdict.ToText(), assessment.Score.ToString(CultureInfo.InvariantCulture)));
            Assert.Equal((row[0], row[3]), (row[0], Points(assessment)));
        }
    }

    // "US 20 + 20, all 15": the points of the jurisdiction that scores highest, and those of all.
    private static string Points(TradeAssessment assessment)
    {
        var top = assessment.Jurisdictions.Where(j => j.Applies).MaxBy(j => j.Score)!.Jurisdiction;
        return string.Join(", ", new[] { top, null }.Select(law => (Law: law ?? "all", Points: assessment.Findings.Where(f => f.Jurisdiction == law && f.Points > 0).Select(f => f.Points).ToList()))
            .Where(l => l.Points.Count > 0).Select(l => $"{l.Law} {string.Join(" + ", l.Points)}"));
    }
}
