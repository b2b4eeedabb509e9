using System.Diagnostics;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>A file through the blob trigger on Azurite, beside reading, assessing and serialising the same rows in memory on the same cores; and a file of 30 rows.</summary>
internal static class ThroughputRun
{
    /// <param name="arguments">Number of rows; "repeated" for rows of few parties, whose names are screened once: then what the files and storage cost shows.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var rows = int.Parse(arguments.FirstOrDefault() ?? "100000", CultureInfo.InvariantCulture);
        var file = arguments is [_, "repeated", ..] ? RepeatedRows.Bytes(rows) : new TradeRows(11).Bytes(rows);
        var small = new TradeRows(12).Bytes(30);
        var memory = await InMemoryAsync(file);
        Console.WriteLine($"in memory: {rows} rows in {memory.TotalSeconds:0.0} s, {rows / memory.TotalSeconds:0} rows/s on {Environment.ProcessorCount} cores");

        await using var service = await LocalService.StartAsync(lists: true);
        await SmallAsync(service, small, "warm");
        var watch = Stopwatch.StartNew();
        await service.DropAsync("large.csv", file);
        var batch = await service.EndAsync("large.csv");
        var took = watch.Elapsed;
        Console.WriteLine($"blob trigger on Azurite: {batch.GetProperty("state")}, {batch.GetProperty("rows")} rows in {took.TotalSeconds:0.0} s, {rows / took.TotalSeconds:0} rows/s: {took / memory:0.00} times as long");
        var times = new List<double>();
        for (var i = 0; i < 9; i++) times.Add(await SmallAsync(service, small, $"small-{i}"));
        times.Sort();
        Console.WriteLine($"30 rows, warm: median {times[4]:0} ms, longest {times[^1]:0} ms from the drop to the end of its batch");
    }

    private static async Task<double> SmallAsync(LocalService service, byte[] file, string name)
    {
        await Task.Delay(Random.Shared.Next(500, 3_000));
        var watch = Stopwatch.StartNew();
        await service.DropAsync(name, file);
        await service.EndAsync(name);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<TimeSpan> InMemoryAsync(byte[] file)
    {
        var assessor = new Assessor(RuleBook.Load(), InMemory.Lists(), new DateOnly(2026, 1, 15), []);
        var basis = ResultsCsv.BasisCells(assessor.Basis);
        // The first rows pay for what is made once; the service has its small file before, too.
        _ = await AssessAsync(new TradeRows(12).Bytes(30), assessor, basis);
        var watch = Stopwatch.StartNew();
        var bytes = await AssessAsync(file, assessor, basis);
        Console.WriteLine($"in memory: {bytes >> 20} MiB of results");
        return watch.Elapsed;
    }

    private static async Task<long> AssessAsync(byte[] file, Assessor assessor, System.Collections.Immutable.ImmutableArray<string> basis)
    {
        var header = CsvHeader.Read(file.AsSpan(0, Math.Min(file.Length, FileLimits.Header)), FileDeclaration.None);
        var (reader, cells, some, bytes, number) = (new CsvRowReader(new MemoryStream(file, header.End, file.Length - header.End), header.Delimiter), new PairingRow(header.Columns), new List<(long, TradePairing, System.Collections.Immutable.ImmutableArray<string>)>(), 0L, 0L);
        var csv = new System.Text.StringBuilder();
        while (await reader.ReadAsync(default))
        {
            number++;
            var (pairing, extra, fault) = cells.Read(reader, replaced: false);
            if (fault is null) some.Add((number, pairing!, extra));
            if (some.Count == 1_000) Flush();
        }
        Flush();
        return bytes;

        void Flush()
        {
            if (some.Count == 0) return;
            var made = Ordered.Map(some, row =>
            {
                var assessment = assessor.Assess(row.Item2);
                return (Assessment: assessment, Json: JsonWriting.ToBytes(writer => AssessmentJson.WriteRow(writer, row.Item1, assessment)));
            }, default);
            for (var i = 0; i < made.Length; i++)
            {
                ResultsCsv.Append(csv, some[i].Item1, made[i].Assessment, basis, some[i].Item3);
                bytes += made[i].Json.Length;
            }
            bytes += csv.Length;
            csv.Clear();
            some.Clear();
        }
    }
}
