using System.Diagnostics;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Prints mean, median and 99th percentile per class of query over OFAC 2024, its non-SDN lists and UN 2026, one thread: asked for the first time of indexes that have answered only the classes before, and asked again.</summary>
internal static class LatencyRun
{
    public static void Run()
    {
        var parties = RealLists.All();
        var ofac = parties.Where(p => p.List == ListIds.OfacSdn).ToList();
        var watch = Stopwatch.StartNew();
        var index = RealLists.Index(ListIds.OfacSdn, ofac);
        var names = ofac.Sum(p => p.Names.Length);
        Console.WriteLine($"build: {names} names in {watch.ElapsedMilliseconds} ms, {names / watch.Elapsed.TotalSeconds:0} names/s");
        using var snapshot = new MemoryStream();
        index.Save(snapshot);
        for (var i = 0; i < 3; i++)
        {
            snapshot.Position = 0;
            watch.Restart();
            _ = ScreeningIndex.Load(snapshot);
            Console.WriteLine($"load: {names} names from {snapshot.Length / 1024} KiB in {watch.ElapsedMilliseconds} ms");
        }
        var set = RealLists.Set(parties);
        WarmUp.Run(q => Ask(set, q), QueryClasses.Make(parties, 300, seed: 8).SelectMany(c => c.Queries).Select(q => q.Text));
        set = RealLists.Set(parties);
        var all = new List<double>();
        foreach (var (name, queries) in QueryClasses.Make(parties, 500))
        {
            all.AddRange(Pass(set, name, "first", queries));
            Pass(set, name, "again", queries);
        }
        all.Sort();
        Console.WriteLine($"{"all, first",-22} n {all.Count,4}  mean {all.Average(),7:0.0} µs  p50 {all[all.Count / 2],7:0.0}  p99 {all[all.Count * 99 / 100],7:0.0}");
    }

    private static List<double> Pass(ScreeningSet set, string name, string pass, List<NameQuery> queries)
    {
        var times = new List<double>();
        var (before, processor) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            Ask(set, query.Text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        var used = (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / queries.Count;
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Count / 1024.0;
        times.Sort();
        Console.WriteLine($"{name,-15} {pass}  n {times.Count,4}  mean {times.Average(),7:0.0} µs, of the processor {used,7:0.0}  p50 {times[times.Count / 2],7:0.0}  p99 {times[times.Count * 99 / 100],7:0.0}  {allocated:0.0} KiB each");
        return times;
    }

    private static void Ask(ScreeningSet set, string name) => Screener.Screen(set, new() { Name = name }, new() { Explain = false });
}
