using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Ownership;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>Screens parties against the pinned lists, and remembers what it found: names repeat in real files. The memory is bounded.</summary>
internal sealed class PartyScreening
{
    /// <summary>Answers remembered in each of two generations.</summary>
    private const int Capacity = 20_000;

    private static readonly ScreenOptions Options = new() { Explain = false };
    private readonly RuleBook rules;
    private readonly DateOnly asOf;
    private readonly Authorisation[] delistings;
    private readonly SameParties same;
    private readonly Lazy<ListedHoldings> holdings;
    private readonly RecentAnswers<Screened> memory = new(Capacity);
    private readonly ImmutableArray<(DateOnly Published, ScreeningIndex Index)> datedLists;

    /// <summary>Makes it for the lists of a basis.</summary>
    /// <param name="rules">The rule book.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="asOf">The day on which allowances must hold.</param>
    public PartyScreening(RuleBook rules, ListLibrary lists, DateOnly asOf)
    {
        this.rules = rules;
        this.asOf = asOf;
        delistings = [.. rules.Authorisations.Where(a => a.Kind == AuthorisationKind.Delisting)];
        Lists = lists;
        same = new SameParties(Matches);
        holdings = new(() => new ListedHoldings(lists));
        datedLists = [.. lists.Current.Indexes.Select(i => (i.Version.Published, i))];
    }

    /// <summary>The lists.</summary>
    public ListLibrary Lists { get; }

    /// <summary>The listed parties that reach the threshold, in the current versions and in those that were current at the date, and the owners that lists and ownership files state.</summary>
    public Screened Find(PartyQuery query, DateOnly date)
    {
        var earlier = Earlier(date);
        var key = Key(query, earlier);
        if (memory.Find(key) is { } known)
            return known;
        var listings = Search(query, earlier);
        var owners = holdings.Value.Of(query, listings);
        var found = listings.IsEmpty && owners.IsEmpty ? Screened.Nothing : new Screened(listings, owners);
        memory.Add(key, found);
        return found;
    }

    // A party taken off a list since the trade's date stands only in the version of that time.
    private ImmutableArray<ScreeningIndex> Earlier(DateOnly date)
    {
        ImmutableArray<ScreeningIndex>.Builder? earlier = null;
        foreach (var (published, current) in datedLists)
        {
            if (published > date && Lists.CurrentOn(current.Version.List, date) is { } then && then.Version.Version != current.Version.Version)
                (earlier ??= ImmutableArray.CreateBuilder<ScreeningIndex>()).Add(then);
        }
        return earlier?.ToImmutable() ?? [];
    }

    private ImmutableArray<Listing> Search(PartyQuery query, ImmutableArray<ScreeningIndex> earlier)
    {
        var found = Matches(Lists.Current, query);
        found = Joined(found, same.Of(Lists.Current, found));
        if (!earlier.IsEmpty)
        {
            var set = new ScreeningSet(earlier);
            var then = Matches(set, query);
            found = Joined(found, Joined(then, same.Of(set, Joined(found, then))));
        }
        return found.Length < 2 ? found : [.. found.OrderByDescending(l => l.Match.Score).ThenBy(l => l.Party.List, StringComparer.Ordinal).ThenBy(l => l.Party.Id, StringComparer.Ordinal)];
    }

    // Of two listings of one entry the later one counts.
    private static ImmutableArray<Listing> Joined(ImmutableArray<Listing> found, ImmutableArray<Listing> more) =>
        more.IsEmpty ? found : found.IsEmpty ? more : [.. found.Where(f => !more.Any(m => m.Is(f))), .. more];

    private ImmutableArray<Listing> Matches(ScreeningSet set, PartyQuery query)
    {
        ImmutableArray<Listing>.Builder? listings = null;
        foreach (var match in Screener.Screen(set, query, Options))
        {
            if (match.Match)
                (listings ??= ImmutableArray.CreateBuilder<Listing>()).Add(Listed(match, set, query));
        }
        return listings?.ToImmutable() ?? [];
    }

    private Listing Listed(PartyMatch match, ScreeningSet set, PartyQuery query)
    {
        var names = PartyNames.Bare(match.Party);
        return new Listing(match, VersionOf(set, match.Party.List), rules.ProgrammesFor(match.Party), Lists.Current.Allowances.Find(query, match.Party, asOf))
        {
            Delistings = [.. delistings.Where(d => d.Parties.Any(p => PartyNames.IsNamed(p, match.Party, names)))],
        };
    }

    private static Screening.Lists.ListVersion VersionOf(ScreeningSet set, string list) => set.Indexes.First(i => i.Version.List == list).Version;

    /// <summary>Everything of a query that bears on what is found.</summary>
    private static string Key(PartyQuery query, ImmutableArray<ScreeningIndex> earlier)
    {
        // Most parties come with a name and a country, and no more.
        if (query.Aliases.IsEmpty && query.Countries.Length <= 1 && query.BirthDates.IsEmpty && query.Identifiers.IsEmpty && query.Addresses.IsEmpty && earlier.IsEmpty)
        {
            Span<char> type = ['\u001f', (char)('0' + (int)query.Type)];
            return query.Countries.IsEmpty ? string.Concat(query.Name, type) : string.Concat(query.Name, type, "\u001fc", query.Countries[0]);
        }
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
