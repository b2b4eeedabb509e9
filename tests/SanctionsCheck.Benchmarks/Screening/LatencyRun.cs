using System.Diagnostics;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Prints mean, median and 99th percentile per class of query over OFAC 2024 and UN 2026, one thread: asked for the first time of an index that has answered only the classes before, and asked again.</summary>
internal static class LatencyRun
{
    public static void Run()
    {
        var (ofac, un) = (RealLists.Ofac(), RealLists.Un());
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
            index = ScreeningIndex.Load(snapshot);
            Console.WriteLine($"load: {names} names from {snapshot.Length / 1024} KiB in {watch.ElapsedMilliseconds} ms");
        }
        var set = new ScreeningSet([index, RealLists.Index(ListIds.UnSc, un)]);
        var random = new Random(7);
        var people = ofac.Where(p => p.Type == PartyType.Person).ToList();
        var companies = ofac.Where(p => p.Type == PartyType.Organisation).ToList();
        var (all, classes) = (new List<double>(), new Dictionary<string, List<string>>
        {
            ["hits"] = [.. Pick(people, 500, random).Select(p => p.Name)],
            ["typos"] = [.. Pick(people, 500, random).Select(p => Typo(p.Name, random))],
            ["misses"] = [.. Table.Rows(RealLists.Path("bench/negatives_us.csv")).Take(500).Select(r => r["full_name"])],
            ["native scripts"] = [.. un.SelectMany(p => p.Names).Select(n => n.Text).Where(t => t.Any(c => c is >= '\u0400' and < '\u1E00')).Take(300)],
            ["long companies"] = [.. companies.OrderByDescending(p => p.Name.Length).Take(200).Select(p => p.Name)],
            ["common tokens"] = ["mohammed", "ali", "company", "trading", "shipping", "maria", "group", "international", "general trading", "bank", "ahmad", "kim", "abdul rahman", "al"],
            ["noise"] = [.. Enumerable.Range(0, 100).Select(_ => string.Join(' ', Pick(ofac, 40, random).Select(p => p.Name))[..200])],
        });
        foreach (var party in Pick(ofac, 1000, random)) Ask(set, party.Name);
        set = new ScreeningSet([RealLists.Index(ListIds.OfacSdn, ofac), RealLists.Index(ListIds.UnSc, un)]);
        foreach (var (name, queries) in classes)
        {
            all.AddRange(Pass(set, name, "first", queries));
            Pass(set, name, "again", queries);
        }
        all.Sort();
        Console.WriteLine($"{"all, first",-22} n {all.Count,4}  mean {all.Average(),7:0.0} µs  p50 {all[all.Count / 2],7:0.0}  p99 {all[all.Count * 99 / 100],7:0.0}");
    }

    private static List<double> Pass(ScreeningSet set, string name, string pass, List<string> queries)
    {
        var times = new List<double>();
        using var process = Process.GetCurrentProcess();
        var (before, processor) = (GC.GetAllocatedBytesForCurrentThread(), process.TotalProcessorTime);
        foreach (var q in queries)
        {
            var start = Stopwatch.GetTimestamp();
            Ask(set, q);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        process.Refresh();
        var used = (process.TotalProcessorTime - processor).TotalMicroseconds / queries.Count;
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Count / 1024.0;
        times.Sort();
        Console.WriteLine($"{name,-15} {pass}  n {times.Count,4}  mean {times.Average(),7:0.0} µs, of the processor {used,7:0.0}  p50 {times[times.Count / 2],7:0.0}  p99 {times[times.Count * 99 / 100],7:0.0}  {allocated:0.0} KiB each");
        return times;
    }

    private static void Ask(ScreeningSet set, string name) => Screener.Screen(set, new() { Name = name }, new() { Explain = false });

    private static IEnumerable<Party> Pick(List<Party> from, int count, Random random) => Enumerable.Range(0, count).Select(_ => from[random.Next(from.Count)]);

    private static string Typo(string name, Random random)
    {
        var at = random.Next(name.Length - 1);
        return name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
    }
}
