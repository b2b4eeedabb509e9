using System.Text;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Exposure.Tests.Assessment;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Exposure.Tests.Reports;

/// <summary>The product's sample trades and one row that can't be read.</summary>
internal static class SampleRows
{
    public static IReadOnlyList<(TradePairing? Pairing, RowFault? Fault)> All { get; } = Read();

    public static BatchTally Tally(IEnumerable<(TradePairing? Pairing, RowFault? Fault)> rows)
    {
        var tally = new BatchTally();
        foreach (var row in rows)
        {
            var number = All.TakeWhile(r => r != row).Count() + 1;
            if (row.Fault is { } fault) tally.Add(number, fault);
            else
            {
                var assessment = StarterLists.Assessor.Assess(row.Pairing!, out var facts);
                tally.Add(number, row.Pairing!, facts, assessment);
            }
        }
        return tally;
    }

    private static List<(TradePairing? Pairing, RowFault? Fault)> Read()
    {
        var text = File.ReadAllBytes(Path.Combine(TestData.RepositoryRoot, "src", "SanctionsCheck.Local", "FirstRun", "Samples", "belarus-iran.csv"));
        text = [.. text, .. Encoding.UTF8.GetBytes("short,row\n")];
        var header = CsvHeader.Read(text, FileDeclaration.None);
        var (reader, cells, rows) = (new CsvRowReader(new MemoryStream(text[header.End..]), header.Delimiter), new PairingRow(header.Columns), new List<(TradePairing?, RowFault?)>());
        while (reader.ReadAsync(default).AsTask().GetAwaiter().GetResult())
        {
            var (pairing, _, fault) = cells.Read(reader, replaced: false);
            rows.Add((pairing, fault));
        }
        return rows;
    }
}
