using SanctionsCheck.Benchmarks.Screening.Misses;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Names of listed parties as queries, with that name taken out of the index: is the right party first?</summary>
internal static class HeldOutNames
{
    private const int Parts = 10;
    private const int Examples = 3;

    /// <summary>Each strong alias of OFAC, in ten rounds, so that each round leaves most aliases in.</summary>
    public static void Aliases(List<Party> ofac, bool misses)
    {
        var all = Names(ofac, n => n is { Kind: not NameKind.Primary, Weak: false });
        var asked = Enumerable.Range(0, Parts).SelectMany(part => Ask(ofac, [.. all.Where((_, i) => i % Parts == part)])).ToList();
        Report("OFAC strong aliases", asked, misses ? Examples : 0);
    }

    /// <summary>Names in their own script, all of a list taken out at once.</summary>
    /// <param name="lists">The lists, each with what it is called.</param>
    /// <param name="show">How many misses of each cause are shown.</param>
    public static void Native(IEnumerable<(string Title, List<Party> Parties)> lists, int show)
    {
        foreach (var (title, parties) in lists)
        {
            var asked = Ask(parties, Names(parties, n => NativeScript.Of(n.Text) is not null));
            foreach (var group in asked.GroupBy(a => (a.Right.Type, Script: NativeScript.Of(a.Text))).OrderBy(g => g.Key.Type).ThenBy(g => g.Key.Script, StringComparer.Ordinal))
                Report($"{title}, {group.Key.Script} script, {group.Key.Type}", [.. group], show);
        }
    }

    private static List<(Party Party, PartyName Name)> Names(List<Party> parties, Func<PartyName, bool> chosen) =>
        [.. parties.SelectMany(p => p.Names.Where(chosen).Select(n => (p, n)))];

    private static List<HeldOutName> Ask(List<Party> parties, List<(Party Party, PartyName Name)> asked)
    {
        var taken = asked.ToLookup(a => a.Party.Id, a => a.Name);
        var kept = parties.Select(p => p with { Names = [.. p.Names.Except(taken[p.Id])] }).Where(p => p.Names.Length > 0).ToDictionary(p => p.Id);
        var set = RealLists.Set(kept.Values);
        return [.. asked.Where(a => kept.ContainsKey(a.Party.Id)).Select(a => Ask(set, a.Name.Text, kept[a.Party.Id]))];
    }

    private static HeldOutName Ask(ScreeningSet set, string name, Party right)
    {
        var query = new PartyQuery { Name = name, Type = right.Type };
        var first = Screener.Screen(set, query, new() { Limit = 1, Explain = false });
        var found = first.Length > 0 && first[0].Party.Id != right.Id ? Screener.Screen(set, query, new() { Limit = ScreenOptions.MaxLimit, Explain = false }) : first;
        return new(name, right, found);
    }

    private static void Report(string title, List<HeldOutName> asked, int examples)
    {
        var first = asked.Count(a => a.Place == 0);
        var flagged = asked.Count(a => a.Place == 0 && a.Found[0].Match);
        Console.WriteLine($"{title}: right party first {first} of {asked.Count} ({100.0 * first / Math.Max(1, asked.Count):0.0} %), of them flagged {flagged}");
        if (examples > 0) MissTable.Print([.. asked.Where(a => a.Place != 0)], examples);
    }
}
