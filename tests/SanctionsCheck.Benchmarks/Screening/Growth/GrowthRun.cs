using System.Diagnostics;
using System.Globalization;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Growth;

/// <summary>What a list costs that is 1, 2, 5 and 10 times as long: time of first look-ups by class, building, loading, memory and snapshot.</summary>
internal static class GrowthRun
{
    private const string List = ListIds.CustomPrefix + "grown";
    private const int Queries = 300;
    private const int Warm = 20;
    private const int Loads = 3;

    /// <summary>Runs it.</summary>
    /// <param name="args">How many times as long the lists are to be; 1, 2, 5 and 10 if empty.</param>
    public static void Run(string[] args)
    {
        var real = RealLists.All().Select((p, i) => p with { List = List, Id = $"{i}" }).ToList();
        var classes = QueryClasses.Make(real, Queries);
        var others = QueryClasses.Make(real, Warm, seed: 8);
        var first = new ScreeningSet([RealLists.Index(List, real)]);
        WarmUp.Run(q => Screener.Screen(first, new() { Name = q }, new() { Explain = false }), QueryClasses.Make(real, Queries, seed: 8).SelectMany(c => c.Queries).Select(q => q.Text));
        Dictionary<string, Spent> once = [];
        foreach (var times in args.Length == 0 ? [1, 2, 5, 10] : Array.ConvertAll(args, a => int.Parse(a, CultureInfo.InvariantCulture)))
        {
            var (index, names, snapshot) = Build(real, times);
            var set = new ScreeningSet([index]);
            // Memory that is touched for the first time is not what a look-up costs.
            Ask(set, others);
            var means = Ask(set, classes);
            foreach (var (name, mean) in means)
            {
                once.TryAdd(name, mean);
                Console.WriteLine($"  {times,2} ×  {name,-15} {mean}  × {mean.Processor / once[name].Processor:0.00}");
            }
            Load(snapshot, names);
        }
    }

    private static (ScreeningIndex Index, int Names, MemoryStream Snapshot) Build(List<Party> real, int times)
    {
        var parties = GrownList.Make(real, times);
        var names = parties.Sum(p => p.Names.Length);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var index = RealLists.Index(List, parties);
        var took = Stopwatch.GetElapsedTime(start);
        var resident = GC.GetTotalMemory(forceFullCollection: true) - before;
        // A search takes its working memory at first and keeps it.
        Screener.Screen(new([index]), new() { Name = parties[0].Name }, new() { Explain = false });
        var working = GC.GetTotalMemory(forceFullCollection: true) - before - resident;
        GC.KeepAlive(parties);
        var snapshot = new MemoryStream();
        index.Save(snapshot);
        Console.WriteLine($"{times} ×: {parties.Count} parties, {names} names; built at {names / took.TotalSeconds:0} names/s; resident {resident / names} bytes a name, and {working / names} for each search at a time; snapshot {snapshot.Length / names} bytes a name");
        return (index, names, snapshot);
    }

    private static void Load(MemoryStream snapshot, int names)
    {
        var best = double.MaxValue;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        snapshot.Position = 0;
        var loaded = ScreeningIndex.Load(snapshot);
        var resident = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(loaded);
        for (var i = 0; i < Loads; i++)
        {
            snapshot.Position = 0;
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(ScreeningIndex.Load(snapshot));
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        for (var name = 0; name < loaded.Names.Count; name++) GC.KeepAlive(loaded.Names[name]);
        var asked = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(loaded);
        Console.WriteLine($"  loaded in {best:0} ms, {best * 100_000 / names:0} ms for 100,000 names (best of {Loads}); resident {resident / names} bytes a name, {asked / names} once every name was asked for");
    }

    private static List<(string Name, Spent Mean)> Ask(ScreeningSet set, IReadOnlyList<(string Name, List<NameQuery> Queries)> classes)
    {
        var means = new List<(string Name, Spent Mean)>();
        foreach (var (name, queries) in classes)
        {
            means.Add((name, Spent.On(() => queries.ForEach(q => Screener.Screen(set, new() { Name = q.Text }, new() { Explain = false }))) / queries.Count));
        }
        means.Add(("mean of classes", Spent.Mean([.. means.Select(m => m.Mean)])));
        return means;
    }
}
