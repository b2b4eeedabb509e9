using System.Diagnostics;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Benchmarks.Goods;

/// <summary>Time to resolve a description, over the labelled descriptions of the tests, and how many of them are right.</summary>
internal static class GoodsRun
{
    private const int Rounds = 40;

    public static void Run()
    {
        var started = Stopwatch.GetTimestamp();
        var rules = RuleBook.Load();
        Console.WriteLine($"rule book and index built in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {rules.Goods.Headings.Length} headings");
        started = Stopwatch.GetTimestamp();
        _ = new GoodsResolver(rules.Goods.Headings);
        Console.WriteLine($"goods index alone, warm: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        foreach (var file in (string[])["labelled.tsv", "invoices.tsv"])
            Measure(rules.Goods, file);
    }

    private static void Measure(GoodsResolver goods, string file)
    {
        var lines = File.ReadLines(Path.Combine(TestData.RepositoryRoot, "tests", "SanctionsCheck.Exposure.Tests", "Goods", file))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToArray();
        var right = lines.Count(l => goods.Resolve(l[2]) is var r && (l[1] is "-" or "?" ? !r.IsResolved || (l[1] == "?" && r.Ambiguous) : r.Code?.StartsWith(l[1], StringComparison.Ordinal) == true));
        // The best of many rounds per line: what it costs, not what else the machine was doing.
        var best = Enumerable.Repeat(double.MaxValue, lines.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var started = Stopwatch.GetTimestamp();
                _ = goods.Resolve(lines[i][2]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }
        var ordered = best.Order().ToArray();
        Console.WriteLine($"{file}: {right} of {lines.Length} right; median {ordered[ordered.Length / 2]:0} µs, slowest line {ordered[^1]:0} µs: {lines[Array.IndexOf(best, ordered[^1])][2]}");
    }
}
