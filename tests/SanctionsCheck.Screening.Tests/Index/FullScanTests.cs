using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Matching.Features;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Screening.Tests.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Index;

/// <summary>The search gives what comparing with every single name gives, to the digit, from the floor of what is returned on.</summary>
public class FullScanTests
{
    private const string Un = "un/consolidated-2026-02-27.xml";
    private const double Edge = ScreeningModel.Floor + .002;
    private const string Sdn = "ofac/2024-05-02/sdn.csv";
    private const string Sema = "formats/ca_sema/sema_2025.xml";
    private const string Alt = "ofac/2024-05-02/alt-2025-02.csv";

    [RealDataFact(Un)]
    public void On_the_UN_list() => Check(ListFiles.Read(ListIds.UnSc, ListFiles.Real(Un)).Parties, ListIds.UnSc, queries: 1200, seed: 5);

    [RealDataFact(Alt)]
    public void On_the_OFAC_list() =>
        Check(ListFiles.Read(ListIds.OfacSdn, ListFiles.Real(Sdn, "sdn.csv"), ListFiles.Real(Alt, "alt.csv")).Parties, ListIds.OfacSdn, queries: 60, seed: 6);

    [RealDataFact(Sema)]
    public void On_the_Canadian_list_with_its_names_in_other_scripts() => Check(ListFiles.Read(ListIds.CaSema, ListFiles.Real(Sema, "sema.xml")).Parties, ListIds.CaSema, queries: 150, seed: 7);

    private static void Check(List<Party> parties, string list, int queries, int seed)
    {
        var index = ScreeningIndex.Build(new(list, new('a', 64), new(2026, 2, 27)), parties);
        var set = new ScreeningSet([index]);
        var random = new Random(seed);
        for (var i = 0; i < queries; i++)
        {
            var party = parties[random.Next(parties.Count)];
            var (text, type) = Query(party, parties[random.Next(parties.Count)].Name, random, i);
            var query = new PartyQuery { Name = text, Type = type };
            // What else is known lowers the score from which on names are of interest.
            if (random.Next(3) == 0) query = query with { BirthDates = party.BirthDates, Countries = party.Countries };
            var found = Screener.Screen(set, query, new() { Limit = ScreenOptions.MaxLimit, Explain = false });
            var scanned = Scan(index, query);
            var expected = scanned.Where(s => s.Name >= SearchScale.LeastName).Select(s => (s.Id, s.Score)).ToList();
            var given = found.ToDictionary(f => f.Party.Id, f => f.Score);
            foreach (var (id, score) in expected.Take(ScreenOptions.MaxLimit))
            {
                if (given.Count == ScreenOptions.MaxLimit && score <= given.Values.Min()) continue;
                Assert.True(given.TryGetValue(id, out var got) && Math.Abs(got - score) < .0002, $"'{text}' ({type}): {id} scores {score}, the search gives {got}");
            }
            // Scores are rounded: at the floors themselves one side may have what the other lacks.
            foreach (var (id, score) in given.Where(g => g.Value >= Edge + .0002)) Assert.Contains(scanned, e => e.Id == id && Math.Abs(e.Score - score) < .0002);
        }
    }

    private static List<(string Id, float Name, double Score)> Scan(ScreeningIndex index, PartyQuery query)
    {
        var (names, facts, best) = (QueryNames.Prepare(query), PartyFacts.Of(query), new Dictionary<int, float>());
        for (var i = 0; i < index.Names.Count; i++)
        {
            var (other, brief) = (index.Names[i], index.Names.Briefs[i]);
            foreach (var (_, name) in names)
            {
                var person = new PartyFilter(query.Type).IsPerson(brief.IsPerson);
                var score = NameScorer.Score(name, other, person) * name.Factor * other.Factor * (brief.IsWeak ? ScreeningModel.WeakAlias : 1);
                if (score > best.GetValueOrDefault(index.Names.Parties[i], -1)) best[index.Names.Parties[i]] = score;
            }
        }
        return [.. best
            .Where(b => b.Value >= SearchScale.LeastName - .002)
            .Select(b => (index.GetParty(b.Key).Id, Name: b.Value, Score: ScoreCombiner.Score(b.Value, facts, PartyFacts.Of(index.GetParty(b.Key)))))
            .Where(x => x.Score >= Edge).OrderByDescending(x => x.Score)];
    }

    /// <summary>Names as they stand, damaged, shuffled, joined, cut, put together out of two, and words that many names share.</summary>
    private static (string Text, PartyType Type) Query(Party party, string other, Random random, int i)
    {
        var name = party.Names[random.Next(party.Names.Length)].Text;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var type = random.Next(3) == 0 ? PartyType.Unknown : party.Type;
        return (i % 12) switch
        {
            0 => (name, type),
            1 or 2 => (Damage(name, random, 1), type),
            3 => (Damage(name, random, 3), type),
            4 => (string.Join(' ', words.OrderBy(_ => random.Next())), type),
            5 => (string.Concat(words), type),
            6 => (words[random.Next(words.Length)], type),
            7 => (name + " " + other, type),
            8 => (string.Join(' ', words.Select(w => random.Next(2) == 0 ? w[..1] + "." : w)), type),
            9 => (string.Join(' ', name.Where(c => c != ' ')), type),
            10 => (string.Join('.', words.Select(w => w[..1])), type),
            _ => ((string[])["mohammed ali", "general trading company", "kim", "al", "PLA", "abd al rahman bin", "7", "x y z", "МОСКОВСКИЙ ЗАВОД", "محمد"]) is var common
                ? (common[random.Next(common.Length)], type) : default,
        };
    }

    private static string Damage(string text, Random random, int times)
    {
        for (var i = 0; i < times && text.Length > 3; i++)
        {
            var at = random.Next(text.Length - 1);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, ((char)('a' + random.Next(26))).ToString()),
                2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
                _ => text.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
            };
        }
        return text;
    }
}
