using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>No row of the rule book stands there untried: each bears on some worked case, in a finding of its own.</summary>
public sealed class RuleCoverageTests
{
    // Rows that no finding can name, with the reason.
    private static readonly Dictionary<string, string> Silent = new(StringComparer.Ordinal)
    {
        ["EU-RU-TARIFF-TRANSIT"] = "the tariffs reach what enters the Union: of goods that only cross it nothing is found that an exemption could lift",
    };

    private static readonly Lazy<HashSet<string>> Borne = new(Collect);

    public static TheoryData<string> Measures => [.. Rules.Book.Measures.Select(m => m.Id)];

    public static TheoryData<string> Authorisations => [.. Rules.Book.Authorisations.Select(a => a.Id).Except(Silent.Keys)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_worked_case_meets_each_measure(string id) => Assert.Contains(id, Borne.Value);

    [Theory]
    [MemberData(nameof(Authorisations))]
    public void A_worked_case_meets_each_authorisation(string id) => Assert.Contains(id, Borne.Value);

    [Fact]
    public void Silent_rows_are_silent() => Assert.DoesNotContain(Borne.Value, Silent.ContainsKey);

    // What findings name: measures and authorisations by id, those that bite through a designation by its programme. A list of authorisations that do not help counts for none.
    private static HashSet<string> Collect()
    {
        var programmes = Rules.Book.Programmes.ToDictionary(p => p.Key, StringComparer.Ordinal);
        var borne = new HashSet<string>(StringComparer.Ordinal);
        foreach (var worked in WorkedCase.Load().Concat(WorkedCase.LoadListed()))
        {
            foreach (var finding in worked.Assess().Findings.Where(f => f.Evidence.Count(e => e.Name == "authorisation") < 2))
            {
                borne.UnionWith(finding.Evidence.Where(e => e.Name is "measure" or "authorisation" or "delisting").Select(e => e.Value));
                if (finding.Severity > Verdict.Clear && DateOnly.TryParse(worked.Pairing.Date, out var date))
                    borne.UnionWith(finding.Evidence.Where(e => e.Name == "programme").SelectMany(e => programmes[e.Value].Measures).Where(m => Rules.Book.FindMeasure(m)!.StateOn(date) == DateState.InForce));
            }
        }
        return borne;
    }
}
