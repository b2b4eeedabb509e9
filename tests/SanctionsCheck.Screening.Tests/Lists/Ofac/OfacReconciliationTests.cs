using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Ofac;

/// <summary>Every record of the whole files is accounted for: one party per row, each alias and address joined or reported, counts equal the file's own.</summary>
public class OfacReconciliationTests
{
    [RealDataFact("ofac/2024-05-02/sdn.csv")]
    public void Sdn_2024_comes_out_whole()
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacSdn, Set("ofac/2024-05-02", "-2025-02"));
        Assert.Equal(14_973, parties.Count);
        Assert.Equal(14_973, report.Records);
        Assert.Equal(14_973, parties.Select(p => p.Id).Distinct().Count());
        Assert.Equal((6_854, 6_885, 851, 383), (Count(parties, PartyType.Person), Count(parties, PartyType.Organisation), Count(parties, PartyType.Vessel), Count(parties, PartyType.Aircraft)));
        Assert.Equal(19_486 - 18_018, report.Issues.Count(i => i.File == "alt.csv"));
        Assert.Null(report.Published);
    }

    [RealDataFact("ofac/2024-05-02/sdn.csv")]
    public void Sdn_2024_reconciles() => Reconcile(ListIds.OfacSdn, Set("ofac/2024-05-02", "-2025-02"));

    [RealDataFact("ofac/2021/sdn.csv")]
    public void Sdn_2021_reconciles() => Reconcile(ListIds.OfacSdn, [.. Set("ofac/2021"), ListFiles.Real("ofac/2021/sdn_comments.csv")]);

    [RealDataFact("ofac/2019/sdn.csv")]
    public void Sdn_2019_reconciles() => Reconcile(ListIds.OfacSdn, [.. Set("ofac/2019"), ListFiles.Real("ofac/2019/sdn_comments.csv")]);

    [RealDataFact("ofac/non-sdn/cons_prim.csv")]
    public void Consolidated_non_sdn_reconciles() => Reconcile(ListIds.OfacConsolidated,
        [.. new[] { "prim", "alt", "add", "comments" }.Select(n => ListFiles.Real($"ofac/non-sdn/cons_{n}.csv"))]);

    private static ListFile[] Set(string folder, string suffix = "") =>
        [ListFiles.Real($"{folder}/sdn.csv"), ListFiles.Real($"{folder}/alt{suffix}.csv", "alt.csv"), ListFiles.Real($"{folder}/add{suffix}.csv", "add.csv")];

    private static int Count(List<Party> parties, PartyType type) => parties.Count(p => p.Type == type);

    private static void Reconcile(string list, ListFile[] files)
    {
        var (parties, report) = ListFiles.Read(list, files);
        var byId = parties.ToDictionary(p => p.Id);
        var rows = Rows(files[0]);
        Assert.Equal(rows.Count, parties.Count);
        Assert.All(rows.Zip(parties), pair => Assert.Equal((pair.First[0], ListValues.Clean(pair.First[1])), (pair.Second.Id, pair.Second.Name)));
        Assert.Equal(
            rows.SelectMany(r => r[3].Split("] [")).Where(p => p != "-0-").GroupBy(p => p).Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal),
            parties.SelectMany(p => p.Programmes).GroupBy(p => p).Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal));

        Assert.Equal(
            PartyTexts.Counts(rows.Select(r => r[2] switch { "individual" => "Person", "vessel" => "Vessel", "aircraft" => "Aircraft", "-0-" => "Organisation", var other => other })),
            PartyTexts.Counts(parties.Select(p => p.Type.ToString())));

        foreach (var row in Rows(files.Single(f => f.Name.Contains("alt"))))
        {
            if (byId.TryGetValue(row[0], out var party)) Assert.Contains(party.Names, n => n.Text == ListValues.Clean(row[3]));
            else Assert.Contains(report.Issues, i => i.Message.Contains($"party {row[0]},") && i.Message.Contains(row[3]));
        }
        foreach (var row in Rows(files.Single(f => f.Name.Contains("add"))).Where(r => r[2] != "-0-" || r[3] != "-0-"))
        {
            var text = ListValues.Clean(string.Join(", ", new[] { row[2], row[3] }.Where(t => t != "-0-")))!;
            if (byId.TryGetValue(row[0], out var party)) Assert.Contains(party.Addresses, a => a.Text == text);
            else Assert.Contains(report.Issues, i => i.Message.Contains($"party {row[0]},"));
        }
        foreach (var (row, party) in rows.Zip(parties).Where(r => r.First[11] != "-0-")) Assert.StartsWith(ListValues.Clean(row[11])!, ListValues.Clean(party.Remarks), StringComparison.Ordinal);
    }

    private static List<string[]> Rows(ListFile file)
    {
        using var records = new CsvRecords(ListText.Open(file), file.Name);
        List<string[]> rows = [];
        List<string> fields = [];
        while (records.Read(fields)) rows.Add([.. fields]);
        return rows;
    }
}
