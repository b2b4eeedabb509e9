using System.Diagnostics;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Listed people asked about as they stand and with typing errors come first; invented people are not flagged.</summary>
internal static class PeopleRun
{
    public static void Run(List<Party> ofac, List<Party> un, bool misses)
    {
        var both = new ScreeningSet([RealLists.Index(ofac[0].List, ofac), RealLists.Index(un[0].List, un)]);
        var references = References(un);
        var plain = Table.Rows(RealLists.Path("bench/positives_un_untreated.csv")).ToDictionary(r => r["row"], r => Normal(r["full_name"]));
        foreach (var treatment in (string[])["untreated", "treated"])
        {
            var rows = Table.Rows(RealLists.Path($"bench/positives_un_{treatment}.csv")).Where(r => references.ContainsKey(plain[r["row"]])).ToList();
            var (first, under) = (0, 0);
            foreach (var r in rows)
            {
                var matches = Ask(both, r["full_name"], un[0].List);
                var right = references[plain[r["row"]]];
                if (matches.FirstOrDefault(m => m.Match) is { } top && right.Contains(top.Party.Id)) first++;
                else
                {
                    if (matches.Length > 0 && right.Contains(matches[0].Party.Id)) under++;
                    if (misses) Console.WriteLine($"  missed {r["full_name"]} ({plain[r["row"]]}): {(matches.Length > 0 ? $"{matches[0].MatchedName} {matches[0].Score:0.000}" : "nothing")}");
                }
            }
            Console.WriteLine($"UN people {treatment}: first and flagged {first} of {rows.Count} ({100.0 * first / rows.Count:0.00} %), first but under the threshold {under}");
        }
        foreach (var name in (string[])["negatives_us", "negatives_global"])
        {
            var rows = Table.Rows(RealLists.Path($"bench/{name}.csv"));
            var watch = Stopwatch.StartNew();
            var flagged = rows.Select(r => (r, Ask(both, r["full_name"]))).Where(x => x.Item2.Any(m => m.Match)).ToList();
            Console.WriteLine($"{name}: flagged {flagged.Count} of {rows.Count} ({100.0 * flagged.Count / rows.Count:0.00} %), {watch.Elapsed.TotalMicroseconds / rows.Count:0} µs each");
            if (!misses) continue;
            foreach (var (r, found) in flagged) Console.WriteLine($"  flagged {r["full_name"]}: {found[0].MatchedName} {found[0].Score:0.000}{(found[0].Weak ? " weak" : "")}");
        }
    }

    private static System.Collections.Immutable.ImmutableArray<PartyMatch> Ask(ScreeningSet set, string name, string? list = null) =>
        Screener.Screen(set, new() { Name = name, Type = PartyType.Person }, new() { Limit = 3, Lists = list is null ? [] : [list], Explain = false });

    private static Dictionary<string, HashSet<string>> References(List<Party> un)
    {
        var references = new Dictionary<string, HashSet<string>>();
        foreach (var party in un.Where(p => p.Type == PartyType.Person))
        {
            foreach (var name in party.Names)
            {
                if (!references.TryGetValue(Normal(name.Text), out var ids)) references[Normal(name.Text)] = ids = [];
                ids.Add(party.Id);
            }
        }
        return references;
    }

    private static string Normal(string name) => string.Join(' ', name.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
