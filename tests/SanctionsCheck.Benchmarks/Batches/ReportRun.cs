using System.Diagnostics;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Reports;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>Writes the report of made-up rows, to be looked at.</summary>
internal static class ReportRun
{
    /// <param name="arguments">Number of rows, and the file to write.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var rows = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var loading = Stopwatch.StartNew();
        var rules = RuleBook.Load();
        var lists = InMemory.Lists();
        var assessor = new Assessor(rules, lists, new DateOnly(2026, 1, 15), []);
        Console.WriteLine($"lists loaded in {loading.Elapsed.TotalSeconds:0.0} s");
        var text = new TradeRows(11).Bytes(rows);
        var header = CsvHeader.Read(text.AsSpan(0, Math.Min(text.Length, FileLimits.Header)), FileDeclaration.None);
        var assessing = Stopwatch.StartNew();
        var (reader, cells, tally, number) = (new CsvRowReader(new MemoryStream(text[header.End..]), header.Delimiter), new PairingRow(header.Columns), new BatchTally(), 0);
        while (await reader.ReadAsync(default))
        {
            number++;
            var (pairing, _, fault) = cells.Read(reader, replaced: false);
            if (fault is not null) tally.Add(number, fault);
            else tally.Add(number, pairing!, Assess(assessor, pairing!, out var assessment), assessment);
        }
        Console.WriteLine($"{assessing.Elapsed.TotalMilliseconds / rows:0.00} ms a row, assessed one by one");
        var watch = Stopwatch.StartNew();
        var page = BatchReport.Write($"trades-{rows}.csv", new string('0', 32), tally, assessor.Basis, rules);
        await File.WriteAllTextAsync(arguments[1], page);
        Console.WriteLine($"{rows} rows: tally {tally.ToBytes().Length / 1024} KiB, page {page.Length / 1024} KiB in {watch.ElapsedMilliseconds} ms");
    }

    private static TradeFacts Assess(Assessor assessor, TradePairing pairing, out TradeAssessment assessment)
    {
        assessment = assessor.Assess(pairing, out var facts);
        return facts;
    }
}
