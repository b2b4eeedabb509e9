using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>The samples that the first run scores say in their own columns what should come out.</summary>
public sealed class SamplesTests
{
    [Fact]
    public async Task Each_sample_gets_the_verdict_that_it_names_and_every_verdict_occurs()
    {
        var file = Path.Combine(TestData.RepositoryRoot, "src/SanctionsCheck.Local/FirstRun/Samples/belarus-iran.csv");
        await using var stream = File.OpenRead(file);
        var rows = new CsvRowReader(stream, ',');
        Assert.True(await rows.ReadAsync(default));
        string[] header = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.Field)];
        var pairings = new PairingRow(ColumnMap.Of([.. header], FileDeclaration.None));
        var expected = pairings.ExtraHeaders.IndexOf("expected");
        var wrong = new List<string>();
        var verdicts = new HashSet<Verdict>();
        while (await rows.ReadAsync(default))
        {
            var (pairing, extra, fault) = pairings.Read(rows, replaced: false);
            Assert.Null(fault);
            var assessment = StarterLists.Assessor.Assess(pairing!);
            verdicts.Add(assessment.Verdict);
            if (assessment.Verdict.ToText() != extra[expected])
            {
                wrong.Add($"{pairing!.Id}: expected {extra[expected]}, is {assessment.Verdict.ToText()}: "
                    + string.Join(" | ", assessment.Findings.Take(4).Select(f => $"{f.Jurisdiction} {f.Severity.ToText()} {f.Summary}")));
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Enum.GetValues<Verdict>().Length, verdicts.Count);
    }
}
