using BenchmarkDotNet.Attributes;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Micro;

/// <summary>Screening one name, first ten matches, no explanation, over OFAC 2024, its non-SDN lists and the UN's: first look-ups by indexes that were just loaded.</summary>
[MemoryDiagnoser]
public class ScreenBenchmarks
{
    /// <summary>Queries of an iteration, each asked once. Classes that have fewer begin again with the first.</summary>
    private const int Queries = 300;

    private static readonly ScreenOptions Options = new() { Explain = false };
    private byte[][] _snapshots = [];
    private string[] _queries = [];
    private ScreeningSet _set = ScreeningSet.Empty;

    [Params("hits", "misses", "typos", "native scripts", "long companies", "common tokens", "noise")]
    public string Class { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        List<Party> parties = RealLists.All();
        _snapshots = [.. RealLists.Set(parties).Indexes.Select(Save)];
        var texts = QueryClasses.Make(parties, Queries).Single(c => c.Name == Class).Queries;
        _queries = [.. Enumerable.Range(0, Queries).Select(i => texts[i % texts.Count].Text)];
    }

    [IterationSetup]
    public void Load() => _set = new(_snapshots.Select(s => ScreeningIndex.Load(new MemoryStream(s, writable: false))));

    [Benchmark(OperationsPerInvoke = Queries)]
    public int Screen()
    {
        var found = 0;
        foreach (var query in _queries) found += Screener.Screen(_set, new() { Name = query }, Options).Length;
        return found;
    }

    private static byte[] Save(ScreeningIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }
}
