using BenchmarkDotNet.Attributes;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Micro;

/// <summary>Comparing two names that are taken apart already.</summary>
[MemoryDiagnoser]
public class PairBenchmarks
{
    private const int Pairs = 1_000;

    private (PreparedName A, PreparedName B, bool Person)[] _pairs = [];

    /// <summary>Names of one person; of two people; of two people or companies that share a word; of one company; the native and the Latin name of one party.</summary>
    [Params("one person", "two people", "a word in common", "one company", "two scripts")]
    public string Class { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var parties = RealLists.All();
        var people = parties.Where(p => p.Type == PartyType.Person).ToList();
        var random = new Random(41);
        _pairs = Class switch
        {
            "one person" => Take(Aliases(people), random),
            "two people" => Take(people.Select(p => (p.Name, people[random.Next(people.Count)].Name, p.Type)), random),
            "a word in common" => Take(parties.GroupBy(p => (p.Type, p.Name.Split(' ')[0])).SelectMany(g => g.Zip(g.Skip(1), (a, b) => (a.Name, b.Name, a.Type))), random),
            "one company" => Take(Aliases(parties.Where(p => p.Type == PartyType.Organisation)), random),
            _ => Take(Aliases(parties).Where(a => NativeScript.Of(a.Item2) is not null), random),
        };
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public float Compare()
    {
        var sum = 0f;
        foreach (var (a, b, person) in _pairs) sum += NameScorer.Score(a, b, person);
        return sum;
    }

    private static IEnumerable<(string, string, PartyType)> Aliases(IEnumerable<Party> parties) =>
        parties.SelectMany(p => p.Names.Skip(1).Select(n => (p.Name, n.Text, p.Type)));

    /// <summary>As many as an iteration takes, begun again with the first where there are fewer.</summary>
    private static (PreparedName, PreparedName, bool)[] Take(IEnumerable<(string A, string B, PartyType Type)> pairs, Random random)
    {
        var all = pairs.Select(p => (A: NameAnalyzer.Analyze(p.A, p.Type), B: NameAnalyzer.Analyze(p.B, p.Type), Person: p.Type == PartyType.Person))
            .Where(p => p.A.Length > 0 && p.B.Length > 0).Select(p => (p.A[0], p.B[0], p.Person)).ToArray();
        random.Shuffle(all);
        return [.. Enumerable.Range(0, Pairs).Select(i => all[i % all.Length])];
    }
}
