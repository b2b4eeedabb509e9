using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Rivals;

/// <summary>The product beside what a .NET team would pick instead, in one run, on the same names and queries, one thread.</summary>
internal static class CompareRun
{
    /// <param name="args">"recall" leaves the times out; "misses" adds the queries for which the right party was not our first.</param>
    public static void Run(string[] args)
    {
        if (!args.Contains("recall")) Speed(RealLists.All());
        Recall(RealLists.Ofac(), args.Contains("misses"));
    }

    /// <summary>Mean time of a first look-up, by class of query.</summary>
    private static void Speed(List<Party> parties)
    {
        Console.WriteLine($"{parties.Count} parties, {parties.Sum(p => p.Names.Length)} names; mean of first look-ups, and how many times ours (by the processor's time)");
        // Other queries than those that are timed: the program is compiled, no answer is known.
        var warm = QueryClasses.Make(parties, Rival.Ours.Warm, seed: 8);
        var classes = QueryClasses.Make(parties, Rival.Ours.Timed);
        Warm(Rival.Ours.Make(parties), warm, Rival.Ours);
        // Ours remembers words: time is taken of one that has answered nothing.
        var ours = Time(Rival.Ours.Make(parties), classes, Rival.Ours.Timed, null);
        foreach (var rival in Rival.Others)
        {
            var search = rival.Make(parties);
            Warm(search, warm, rival);
            Time(search, classes, rival.Timed, ours);
            (search as IDisposable)?.Dispose();
        }
    }

    private static void Warm(INameSearch search, IReadOnlyList<(string Name, List<NameQuery> Queries)> classes, Rival rival) =>
        WarmUp.Run(q => search.Find(q), classes.SelectMany(c => c.Queries.Take(rival.Warm)).Select(q => q.Text), rival.Rounds);

    private static List<Spent> Time(INameSearch search, IReadOnlyList<(string Name, List<NameQuery> Queries)> classes, int count, List<Spent>? ours)
    {
        var means = new List<Spent>();
        foreach (var (name, queries) in classes)
        {
            var asked = queries.Take(count).ToList();
            means.Add(Spent.On(() => asked.ForEach(q => search.Find(q.Text))) / asked.Count);
            Print(name, asked.Count, means[^1], ours?[means.Count - 1]);
        }
        Print("mean of classes", 0, Spent.Mean(means), ours is null ? null : Spent.Mean(ours));
        return means;

        void Print(string name, int n, Spent mean, Spent? our) =>
            Console.WriteLine($"  {search.Name,-22} {name,-15} {(n > 0 ? $"n {n,3}" : ""),-5}  {mean}{(our is { } o ? $"  × {mean.Processor / o.Processor,8:0.0}" : "")}");
    }

    /// <summary>The right party first, and among the first ten: aliases taken out of the list, and primary names with a typing error. The name alone is asked.</summary>
    private static void Recall(List<Party> ofac, bool misses)
    {
        var (random, most, least) = (new Random(9), Rival.Ours.Sought, Rival.Others.Min(r => r.Sought));
        var aliases = QueryClasses.Some(
            ofac.SelectMany(p => p.Names.Where(n => n is { Kind: not NameKind.Primary, Weak: false }).Select(n => new NameQuery(n.Text, p))), most, random);
        var taken = aliases.Select(a => (a.Right!.Id, a.Text)).ToHashSet();
        var kept = ofac.Select(p => p with { Names = [.. p.Names.Where(n => !taken.Contains((p.Id, n.Text)))] }).ToList();
        var typos = QueryClasses.Typos(ofac, most, random);
        Console.WriteLine($"found on {ListIds.OfacSdn}: the right party first / within the first ten");
        foreach (var rival in Rival.Others.Prepend(Rival.Ours))
        {
            var search = rival.Make(kept);
            foreach (var (title, queries) in ((string, List<NameQuery>)[])[("aliases taken out", aliases), ("typos", typos)])
            {
                var places = queries.Take(rival.Sought).Select(q => search.Find(q.Text).Select(p => p.Id).ToList().IndexOf(q.Right!.Id)).ToList();
                Console.WriteLine($"  {search.Name,-22} {title,-18} {Shares(places)}{(places.Count > least ? "; " + Shares([.. places.Take(least)]) : "")}");
                if (!misses || rival != Rival.Ours) continue;
                foreach (var (query, place) in queries.Zip(places).Where(q => q.Second != 0))
                    Console.WriteLine($"    {query.Text} = {query.Right!.Name}: {(place < 0 ? "not" : $"at {place + 1}")}; first {(search.Find(query.Text) is [var first, ..] ? first.Name : "nothing")}");
            }
            (search as IDisposable)?.Dispose();
        }
    }

    private static string Shares(List<int> places) =>
        $"{100.0 * places.Count(p => p == 0) / places.Count:0.0} % / {100.0 * places.Count(p => p >= 0) / places.Count:0.0} % of {places.Count}";
}
