using BenchmarkDotNet.Attributes;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Benchmarks.Goods;

/// <summary>Time to resolve a description, over the labelled descriptions of the tests, and to build the index.</summary>
[MemoryDiagnoser]
public class GoodsResolverBenchmark
{
    private readonly RuleBook rules = RuleBook.Load();
    private string[] lines = [];
    private int next;

    /// <summary>The labelled file that the descriptions are from.</summary>
    [Params("labelled.tsv", "invoices.tsv")]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void Setup() =>
        lines = [.. System.IO.File.ReadLines(Path.Combine(TestData.RepositoryRoot, "tests", "SanctionsCheck.Exposure.Tests", "Goods", File))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[2])];

    [Benchmark]
    public GoodsResolution Description() => rules.Goods.Resolve(lines[next = (next + 1) % lines.Length]);

    [Benchmark]
    public GoodsResolution CodeOnly() => rules.Goods.Resolve(null, "3104 20 50");
}
