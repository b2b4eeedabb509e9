using System.Diagnostics;
using SanctionsCheck.Benchmarks.Screening;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Benchmarks.Exposure;

/// <summary>Pairings assessed a second on one core, with OFAC 2024 and UN 2026 loaded and six parties a pairing, by how many of the names are new; and the time of a single check.</summary>
internal static class ExposureRun
{
    private const int Rounds = 3;

    /// <summary>A round ends after this time, seconds, or when its pairings are used up.</summary>
    private const double RoundLimit = 2;

    public static void Run()
    {
        var rules = RuleBook.Load();
        var library = new ListLibrary(new ScreeningSet([RealLists.Index(ListIds.OfacSdn, RealLists.Ofac()), RealLists.Index(ListIds.UnSc, RealLists.Un())]), []);
        Assessor Fresh() => new(rules, library, new DateOnly(2026, 11, 24), []);

        Measure("no name new", Fresh, new PairingMaker(0), 10_000, 10_000);
        Measure("one name in twenty new", Fresh, new PairingMaker(20), 10_000, 4_000);
        Measure("every name new", Fresh, new PairingMaker(1), 100, 300);
        Single(Fresh(), new PairingMaker(1), 500);
    }

    // Each round is timed by itself; the best tells what it costs, the others what else the machine was doing.
    private static void Measure(string what, Func<Assessor> fresh, PairingMaker maker, int warmUp, int count)
    {
        var assessor = fresh();
        foreach (var pairing in maker.Make(warmUp))
            assessor.Assess(pairing);
        var rates = new List<double>();
        long bytes = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var pairings = maker.Make(count);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var done = 0;
            while (done < count && Stopwatch.GetElapsedTime(started).TotalSeconds < RoundLimit)
                assessor.Assess(pairings[done++]);
            rates.Add(done / Stopwatch.GetElapsedTime(started).TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / done;
        }
        Console.WriteLine($"{what,-24} {rates.Max(),8:0} pairings/s best, {rates.Min(),8:0} worst of {Rounds} rounds of at most {count}, {bytes / 1024.0:0.0} KiB each");
    }

    private static void Single(Assessor assessor, PairingMaker maker, int count)
    {
        var times = new List<double>(count);
        foreach (var pairing in maker.Make(100))
            assessor.Assess(pairing);
        foreach (var pairing in maker.Make(count))
        {
            var started = Stopwatch.GetTimestamp();
            assessor.Assess(pairing);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine($"single check, all names new: mean {times.Average():0.000} ms, p50 {times[count / 2]:0.000}, p99 {times[count * 99 / 100]:0.000}, worst {times[^1]:0.000}");
    }
}
