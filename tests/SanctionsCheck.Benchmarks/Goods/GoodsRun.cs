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
        var rules = RuleBook.Load();
        var cold = Environment.CpuUsage.TotalTime;
        var tables = RuleBookTables.Embedded();
        var (subdivisions, former) = SmallTables.Subdivisions(tables["subdivisions.csv"]);
        _ = new GoodsResolver(rules.Goods.Headings, SmallTables.Nomenclature(tables["nomenclature.csv"], subdivisions, former));
        var warm = Environment.CpuUsage.TotalTime - cold;
        Console.WriteLine($"{rules.Goods.Headings.Length} headings; processor time: start to rule book {cold.TotalMilliseconds:0} ms, goods index alone, warm {warm.TotalMilliseconds:0} ms");
        foreach (var file in (string[])["labelled.tsv", "invoices.tsv", "traders.tsv", "heldout.tsv"])
            Measure(rules.Goods, file);
    }

    private static void Measure(GoodsResolver goods, string file)
    {
        // Timed without the resolver's memory of earlier descriptions.
        var index = new GoodsIndex(goods.Headings);
        var lines = File.ReadLines(Path.Combine(TestData.RepositoryRoot, "tests", "SanctionsCheck.Exposure.Tests", "Goods", file))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToArray();
        var named = lines.Where(l => l[1] is not ("-" or "?") && l[1].Split('|').All(e => e.Length >= 4)).ToArray();
        var first = named.Count(l => Heading(goods, l, 1));
        var three = named.Count(l => Heading(goods, l, 3));
        var sure = named.Count(l => goods.Resolve(l[2]) is { IsResolved: true, Ambiguous: false } r && !Fits(l[1], r.Code!));
        var unnamed = lines.Where(l => l[1] == "-").ToArray();
        var open = unnamed.Count(l => !goods.Resolve(l[2]).IsResolved);
        Console.WriteLine($"{file}: right heading first {Share(first, named.Length)}, in the first three {Share(three, named.Length)}, surely wrong {sure}; of other goods unresolved {Share(open, unnamed.Length)}");
        // The best of many rounds per line: what it costs, not what else the machine was doing.
        var best = Enumerable.Repeat(double.MaxValue, lines.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var started = Stopwatch.GetTimestamp();
                _ = new GoodsMatcher(index).Find(lines[i][2]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }
        var ordered = best.Order().ToArray();
        Console.WriteLine($"{file}: median {ordered[ordered.Length / 2]:0} µs, slowest line {ordered[^1]:0} µs: {lines[Array.IndexOf(best, ordered[^1])][2]}");
    }

    private static bool Heading(GoodsResolver goods, string[] line, int among) => goods.Resolve(line[2]).Candidates.Select(c => c.Code.Length > 4 ? c.Code[..4] : c.Code)
        .Distinct().Take(among).Any(c => Fits(line[1], c));

    private static bool Fits(string expected, string code) => expected.Split('|').Any(e => code.StartsWith(e.Length > 4 ? e[..4] : e, StringComparison.Ordinal));

    private static string Share(int part, int all) => all == 0 ? "none" : $"{part} of {all} ({100.0 * part / all:0.0} %)";
}
