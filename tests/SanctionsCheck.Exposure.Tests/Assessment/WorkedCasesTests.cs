using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>Trades whose answer is known from the law, under each jurisdiction that the case is about.</summary>
public sealed class WorkedCasesTests
{
    private static readonly Dictionary<string, WorkedCase> Cases = WorkedCase.Load().Concat(WorkedCase.LoadListed()).ToDictionary(c => c.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Verdicts_are_those_of_the_law(string id)
    {
        var worked = Cases[id];
        var assessment = worked.Assess();

        var actual = string.Join(' ', worked.Expected.Select(e => $"{e.Jurisdiction}={WorkedCase.Actual(assessment, e.Jurisdiction)}"));
        var expected = string.Join(' ', worked.Expected.Select(e => $"{e.Jurisdiction}={e.Verdict}"));
        Assert.True(expected == actual, $"{id}: {worked.Why}\nexpected {expected}\nactual   {actual}\n{Findings(assessment)}");
        if (worked.Finding.Length > 0)
            Assert.True(assessment.Findings.Any(f => f.Evidence.Any(e => e.Value == worked.Finding)), $"{id}: no finding names {worked.Finding}\n{Findings(assessment)}");
    }

    private static string Findings(TradeAssessment assessment) =>
        string.Join('\n', assessment.Findings.Select(f => $"  {f.Jurisdiction ?? "--"} {f.Severity.ToText()} {f.Kind} {f.Subject}: {f.Summary}"));
}
