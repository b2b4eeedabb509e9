using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>Who owns or controls whom according to the lists and to ownership files, which are lists of a firm's own.</summary>
internal sealed class ListedHoldings
{
    private sealed record Entry(Party Owner, PartyLink Link);

    // By the rarest word of what is owned.
    private readonly Dictionary<string, List<Entry>> byWord = new(StringComparer.Ordinal);

    /// <summary>Collects the holdings of the current lists.</summary>
    public ListedHoldings(ListLibrary lists)
    {
        var entries = new List<(Entry Entry, string[] Words)>();
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var index in lists.Current.Indexes)
        {
            for (var i = 0; i < index.PartyCount; i++)
            {
                var party = index.GetParty(i);
                foreach (var link in party.Links)
                {
                    if (link.Relation is not (LinkRelations.Owns or LinkRelations.Controls))
                        continue;
                    var words = Words(link.TargetName);
                    entries.Add((new Entry(party, link), words));
                    foreach (var word in words)
                        count[word] = count.GetValueOrDefault(word) + 1;
                }
            }
        }
        foreach (var (entry, words) in entries.Where(e => e.Words.Length > 0))
        {
            var rarest = words.MinBy(w => (count[w], -w.Length, w))!;
            if (!byWord.TryGetValue(rarest, out var held))
                byWord[rarest] = held = [];
            held.Add(entry);
        }
    }

    /// <summary>The stated owners of a party.</summary>
    /// <param name="query">The party.</param>
    /// <param name="listings">Its own entries; those that are surely its own say who owns it.</param>
    public ImmutableArray<StatedOwner> Of(PartyQuery query, ImmutableArray<Listing> listings)
    {
        ImmutableArray<StatedOwner>.Builder? owners = null;
        foreach (var listing in listings.Where(l => l is { IsStrong: true, Dismissal: null }))
        {
            foreach (var link in listing.Party.Links.Where(l => l.Relation is LinkRelations.OwnedBy or LinkRelations.ControlledBy))
                Add(new PartyQuery { Name = Bare(link.TargetName) }, link.Relation == LinkRelations.ControlledBy, link.Percent, listing.Party, own: true);
        }
        if (byWord.Count > 0)
        {
            foreach (var word in Words(query.Name))
            {
                foreach (var (owner, link) in byWord.GetValueOrDefault(word) ?? [])
                {
                    if (listings.Any(l => l.Party.List == owner.List && l.Party.Id == owner.Id))
                        continue;
                    if (PartyComparer.Compare(query, new PartyQuery { Name = link.TargetName, Type = PartyType.Organisation }).Score >= Listing.Strong)
                        Add(QueryOf(owner), link.Relation == LinkRelations.Controls, link.Percent, owner, own: false);
                }
            }
        }
        return owners?.ToImmutable() ?? [];

        void Add(PartyQuery owner, bool controls, decimal? percent, Party source, bool own) =>
            (owners ??= ImmutableArray.CreateBuilder<StatedOwner>()).Add(new StatedOwner(owner, controls, percent, $"{source.List} {source.Id}", own));
    }

    private static PartyQuery QueryOf(Party party) => new()
    {
        Name = party.Name,
        Type = party.Type,
        Countries = party.Countries,
        BirthDates = party.BirthDates,
        Identifiers = party.Identifiers,
    };

    // "Interservice (Mikalai Varabei)": the brackets are a note.
    private static string Bare(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 1 and var open ? name[..open].Trim() : name;

    private static string[] Words(string name) => [.. TextFold.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Distinct(StringComparer.Ordinal)];
}
