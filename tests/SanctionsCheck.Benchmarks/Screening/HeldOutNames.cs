using System.Collections.Immutable;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Names of listed parties as queries, with that name taken out of the index: is the right party first?</summary>
internal static class HeldOutNames
{
    private const int Parts = 10;

    public static void Run(List<Party> ofac, List<Party> un, bool misses)
    {
        Measure("OFAC strong aliases", ofac, (p, n) => n is { Kind: not NameKind.Primary, Weak: false }, misses ? 40 : 0);
        Measure("UN native script, people", un, (p, n) => p.Type == PartyType.Person && IsNative(n), misses ? 60 : 0, allNative: true);
        Measure("UN native script, organisations", un, (p, n) => p.Type == PartyType.Organisation && IsNative(n), misses ? 40 : 0, allNative: true);
    }

    private static bool IsNative(PartyName name) => name.Text.Any(c => c is >= '\u0370' and < '\u1E00' or >= '\u2E80' and < '\uFB00');

    /// <summary>Takes the chosen names out in ten rounds, so that each round leaves most aliases in; native ones all at once.</summary>
    private static void Measure(string title, List<Party> parties, Func<Party, PartyName, bool> chosen, int show, bool allNative = false)
    {
        var all = parties.SelectMany(p => p.Names.Where(n => chosen(p, n)).Select(n => (Party: p, Name: n))).ToList();
        var (first, flagged, shown) = (0, 0, 0);
        for (var part = 0; part < (allNative ? 1 : Parts); part++)
        {
            var asked = allNative ? all : [.. all.Where((_, i) => i % Parts == part)];
            var taken = asked.ToLookup(a => a.Party.Id, a => a.Name);
            var kept = parties.Select(p => p with { Names = Left(p, taken[p.Id]) }).Where(p => p.Names.Length > 0).ToList();
            var set = new ScreeningSet([RealLists.Index(kept[0].List, kept)]);
            foreach (var (party, name) in asked)
            {
                var found = Screener.Screen(set, new() { Name = name.Text, Type = party.Type }, new() { Limit = 1, Explain = false });
                var right = found.Length > 0 && found[0].Party.Id == party.Id;
                if (right) first++;
                if (right && found[0].Match) flagged++;
                if (right || shown++ >= show) continue;
                Console.WriteLine($"  {name.Text} = {party.Name}: {(found.Length > 0 ? $"{found[0].MatchedName} {found[0].Score:0.000}" : "nothing")}");
            }
        }
        Console.WriteLine($"{title}: right party first {first} of {all.Count} ({100.0 * first / Math.Max(1, all.Count):0.0} %), of them flagged {flagged}");
    }

    private static ImmutableArray<PartyName> Left(Party party, IEnumerable<PartyName> taken) => [.. party.Names.Except(taken)];
}
