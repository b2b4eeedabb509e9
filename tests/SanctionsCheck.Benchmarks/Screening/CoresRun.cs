using System.Diagnostics;
using System.Text.Json;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Queries one by one, on one core, and in calls of many, on all, as <c>POST screen</c> answers them: searched and explained alone, and with the answer written.</summary>
internal static class CoresRun
{
    private const int Rounds = 5;

    public static void Run()
    {
        var parties = RealLists.All();
        var queries = QueryClasses.Make(parties, 400).SelectMany(c => c.Queries.Select(q => q.Text)).ToArray();
        new Random(31).Shuffle(queries);
        // What it pins is asked for the day alone, which the calls name.
        var screen = new ScreenParties(null!, new PartyReader(RuleBook.Load()));
        foreach (var write in (bool[])[false, true])
        {
            Take(screen, RealLists.Set(parties), queries, ScreenRequest.MaxQueries, write);
            var (one, all) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                // Each time indexes that have answered nothing; by turns, so that what else the machine does falls on both.
                all.Add(Take(screen, RealLists.Set(parties), queries, ScreenRequest.MaxQueries, write));
                one.Add(Take(screen, RealLists.Set(parties), queries, 1, write));
            }
            Console.WriteLine($"{(write ? "with the answer written" : "searched and explained")}: {queries.Length} queries, {Environment.ProcessorCount} cores, {Rounds} rounds: one by one median {Median(one):0} ms, least {one.Min():0}; in calls of many {Median(all):0}, {all.Min():0}: {Median(one) / Median(all):0.00} times as fast, {one.Min() / all.Min():0.00} by the least");
        }
    }

    /// <summary>Milliseconds for all queries in calls of so many; a call of one uses one core.</summary>
    private static double Take(ScreenParties screen, ScreeningSet set, string[] queries, int together, bool write)
    {
        using var output = new MemoryStream();
        using var writer = new Utf8JsonWriter(output);
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        foreach (var call in queries.Chunk(together))
        {
            var request = new ScreenRequest(new ScreenOptions(), new DateOnly(2026, 1, 15), [.. call.Select(q => new ScreenQuery(null, new() { Name = q }))]);
            writer.WriteStartArray();
            foreach (var result in screen.Run(set, request, default))
            {
                if (write) MatchJson.Write(writer, result);
            }
            writer.WriteEndArray();
            writer.Flush();
            writer.Reset();
            output.SetLength(0);
        }
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
