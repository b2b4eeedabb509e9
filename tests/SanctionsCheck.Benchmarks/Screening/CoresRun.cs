using System.Diagnostics;
using System.Runtime.Versioning;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>A call of many queries on one core and on all: the same work by the same means (<see cref="Ordered"/>), part by part as <see cref="ScreenParties"/> does it.</summary>
[SupportedOSPlatform("linux")]
internal static class CoresRun
{
    private const int Part = 64;
    private const int Rounds = 5;

    public static void Run()
    {
        var parties = RealLists.All();
        var queries = QueryClasses.Make(parties, 400).SelectMany(c => c.Queries.Select(q => q.Text)).ToArray();
        new Random(31).Shuffle(queries);
        using var process = Process.GetCurrentProcess();
        var all = process.ProcessorAffinity;
        Take(RealLists.Set(parties), queries, parallel: true);
        var (alone, together, sequential) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // Each time indexes that have answered nothing; by turns, so that what else the machine does falls on all.
            sequential.Add(Take(RealLists.Set(parties), queries, parallel: false));
            together.Add(Take(RealLists.Set(parties), queries, parallel: true));
            var set = RealLists.Set(parties);
            process.ProcessorAffinity = 1;
            try
            {
                alone.Add(Take(set, queries, parallel: true));
            }
            finally
            {
                process.ProcessorAffinity = all;
            }
        }
        Console.WriteLine($"{queries.Length} queries in parts of {Part}, {Environment.ProcessorCount} cores, median of {Rounds} rounds:");
        Console.WriteLine($"  one thread {Median(sequential):0} ms; one core {Median(alone):0} ms; all cores {Median(together):0} ms: {Median(sequential) / Median(together):0.00} times one thread, {Median(alone) / Median(together):0.00} times one core");
        Console.WriteLine($"  best rounds: {sequential.Min():0} / {alone.Min():0} / {together.Min():0} ms: {sequential.Min() / together.Min():0.00}, {alone.Min() / together.Min():0.00} times");
    }

    private static double Take(ScreeningSet set, string[] queries, bool parallel)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        foreach (var part in queries.Chunk(Part))
        {
            if (parallel) Ordered.Map(part, q => Ask(set, q), default);
            else Array.ForEach(part, q => Ask(set, q));
        }
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static int Ask(ScreeningSet set, string name) => Screener.Screen(set, new() { Name = name }, new()).Length;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
