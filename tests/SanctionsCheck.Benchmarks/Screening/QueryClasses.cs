using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Queries of each class that speed is measured for, no text twice within a class, the same on each run.</summary>
internal static class QueryClasses
{
    private const int NoiseLength = 200;
    private const int LongNames = 1_000;

    /// <summary>Makes up to <paramref name="count"/> queries of each class from the listed parties and the labelled files.</summary>
    public static IReadOnlyList<(string Name, List<NameQuery> Queries)> Make(List<Party> parties, int count, int seed = 7)
    {
        var random = new Random(seed);
        var people = parties.Where(p => p.Type == PartyType.Person).ToList();
        var missed = Table.Rows(RealLists.Path("bench/negatives_us.csv")).Select(r => new NameQuery(r["full_name"]));
        var native = parties.SelectMany(p => p.Names.Where(n => NativeScript.Of(n.Text) is not null).Select(n => new NameQuery(n.Text, p)));
        var companies = parties.Where(p => p.Type == PartyType.Organisation).OrderByDescending(p => p.Name.Length).Take(LongNames).Select(p => new NameQuery(p.Name, p));
        return
        [
            ("hits", Some(people.Select(p => new NameQuery(p.Name, p)), count, random)),
            ("misses", Some(missed, count, random)),
            ("typos", Typos(people, count, random)),
            ("native scripts", Some(native, count, random)),
            ("long companies", Some(companies, count, random)),
            ("common tokens", Common(parties, Math.Min(count, 300))),
            ("noise", Noise(parties, Math.Min(count, 300), random)),
        ];
    }

    /// <summary>Names with one slip of the fingers each.</summary>
    public static List<NameQuery> Typos(IReadOnlyList<Party> parties, int count, Random random) =>
        Some(parties.Where(p => Enumerable.Range(0, p.Name.Length - 1).Any(at => IsWithin(p.Name, at))).Select(p => new NameQuery(Typo(p.Name, random), p)), count, random);

    /// <summary>A sample without repetition.</summary>
    public static List<NameQuery> Some(IEnumerable<NameQuery> from, int count, Random random)
    {
        var all = from.DistinctBy(q => q.Text).ToArray();
        random.Shuffle(all);
        return [.. all.Take(count)];
    }

    private static string Typo(string name, Random random)
    {
        int at;
        do at = random.Next(name.Length - 1);
        while (!IsWithin(name, at));
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
    }

    /// <summary>True where this letter and the next belong to one word.</summary>
    private static bool IsWithin(string name, int at) => char.IsLetter(name[at]) && char.IsLetter(name[at + 1]);

    /// <summary>The words that most listed names have.</summary>
    private static List<NameQuery> Common(List<Party> parties, int count) =>
        [.. parties.SelectMany(p => p.Names).SelectMany(n => Words(n.Text).Distinct()).Where(w => w.Length > 1)
            .GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(count).Select(g => new NameQuery(g.Key))];

    /// <summary>By turns names run together, and letters at random.</summary>
    private static List<NameQuery> Noise(List<Party> parties, int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(i => new NameQuery(string.Join(' ', i % 2 == 0
            ? Enumerable.Range(0, 60).Select(_ => parties[random.Next(parties.Count)].Name)
            : Enumerable.Range(0, 60).Select(_ => new string([.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => (char)('a' + random.Next(26)))])))[..NoiseLength]))];

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '.', '-', '(', ')', '"', '\'', '/', ';'], StringSplitOptions.RemoveEmptyEntries);
}
