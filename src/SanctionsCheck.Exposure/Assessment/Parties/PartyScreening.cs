using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>Screens parties against the pinned lists, and remembers what it found: names repeat in real files. The memory is bounded.</summary>
/// <param name="rules">The rule book.</param>
/// <param name="lists">The lists.</param>
/// <param name="asOf">The day on which allowances must hold.</param>
internal sealed class PartyScreening(RuleBook rules, ListLibrary lists, DateOnly asOf)
{
    /// <summary>Most answers remembered; past it the memory starts afresh.</summary>
    private const int Capacity = 20_000;

    private static readonly ScreenOptions Options = new() { Explain = false };
    private ConcurrentDictionary<string, ImmutableArray<Listing>> memory = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The lists.</summary>
    public ListLibrary Lists => lists;

    /// <summary>The listed parties that reach the threshold, in the current versions and in those that were current at the date, best first.</summary>
    public ImmutableArray<Listing> Find(PartyQuery query, DateOnly date)
    {
        var earlier = Earlier(date);
        var key = Key(query, earlier);
        if (memory.TryGetValue(key, out var known))
            return known;
        var found = Search(query, earlier);
        if (Interlocked.Increment(ref count) > Capacity)
        {
            memory = new ConcurrentDictionary<string, ImmutableArray<Listing>>(StringComparer.Ordinal);
            Interlocked.Exchange(ref count, 0);
        }
        memory[key] = found;
        return found;
    }

    // A party taken off a list since the trade's date stands only in the version of that time.
    private ImmutableArray<ScreeningIndex> Earlier(DateOnly date)
    {
        var earlier = ImmutableArray.CreateBuilder<ScreeningIndex>();
        foreach (var current in lists.Current.Indexes)
        {
            if (current.Version.Published > date && lists.CurrentOn(current.Version.List, date) is { } then && then.Version.Version != current.Version.Version)
                earlier.Add(then);
        }
        return earlier.ToImmutable();
    }

    private ImmutableArray<Listing> Search(PartyQuery query, ImmutableArray<ScreeningIndex> earlier)
    {
        var found = Matches(lists.Current, query);
        if (!earlier.IsEmpty)
        {
            var then = Matches(new ScreeningSet(earlier), query);
            found = [.. found.Where(f => !then.Any(t => t.Party.List == f.Party.List && t.Party.Id == f.Party.Id)), .. then];
        }
        return [.. found.OrderByDescending(l => l.Match.Score).ThenBy(l => l.Party.List, StringComparer.Ordinal).ThenBy(l => l.Party.Id, StringComparer.Ordinal)];
    }

    private ImmutableArray<Listing> Matches(ScreeningSet set, PartyQuery query) =>
    [
        .. Screener.Screen(set, query, Options).Where(m => m.Match)
            .Select(m => new Listing(m, set.Indexes.First(i => i.Version.List == m.Party.List).Version, rules.ProgrammesFor(m.Party), lists.Current.Allowances.Find(query, m.Party, asOf))),
    ];

    /// <summary>Everything of a query that bears on what is found.</summary>
    private static string Key(PartyQuery query, ImmutableArray<ScreeningIndex> earlier)
    {
        var key = new StringBuilder(128);
        key.Append(query.Name).Append('\u001f').Append((int)query.Type);
        foreach (var alias in query.Aliases) key.Append('\u001f').Append('a').Append(alias);
        foreach (var country in query.Countries) key.Append('\u001f').Append('c').Append(country);
        foreach (var birth in query.BirthDates) key.Append('\u001f').Append('b').Append(CultureInfo.InvariantCulture, $"{birth}");
        foreach (var identifier in query.Identifiers) key.Append('\u001f').Append('i').Append(identifier.Type).Append('=').Append(identifier.Value);
        foreach (var address in query.Addresses) key.Append('\u001f').Append('d').Append(address.Text);
        foreach (var index in earlier) key.Append('\u001f').Append('v').Append(index.Version.List).Append(index.Version.Version);
        return key.ToString();
    }
}
