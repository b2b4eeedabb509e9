using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>What listed parties own or control according to the lists themselves, found by the name of what is owned.</summary>
internal sealed class ListedHoldings
{
    private sealed record Entry(Party Owner, ListVersion Version, PartyLink Link);

    private readonly RuleBook rules;
    private readonly Dictionary<string, List<Entry>> byWord = new(StringComparer.Ordinal);

    /// <summary>Collects the relations of the current lists.</summary>
    public ListedHoldings(RuleBook rules, ListLibrary lists)
    {
        this.rules = rules;
        foreach (var index in lists.Current.Indexes)
        {
            for (var i = 0; i < index.PartyCount; i++)
            {
                var party = index.GetParty(i);
                foreach (var link in party.Links)
                {
                    if (link.Relation is LinkRelations.Owns or LinkRelations.Controls)
                        Add(new Entry(party, index.Version, link));
                }
            }
        }
    }

    /// <summary>The stated holdings of a party of the trade, as they stood at its date.</summary>
    /// <param name="query">The party.</param>
    /// <param name="own">Its own designations; what its own entries say is not repeated.</param>
    /// <param name="date">The trade's date.</param>
    /// <param name="parties">Judges the owners.</param>
    public ImmutableArray<StatedHolding> Of(PartyQuery query, ImmutableArray<Designation> own, DateOnly date, PartyFindings parties)
    {
        if (byWord.Count == 0)
            return [];
        var holdings = ImmutableArray.CreateBuilder<StatedHolding>();
        foreach (var entry in Words(query.Name).SelectMany(w => byWord.GetValueOrDefault(w) ?? []).Distinct())
        {
            if (own.Any(d => d.Listing.Party.List == entry.Owner.List && d.Listing.Party.Id == entry.Owner.Id))
                continue;
            var same = PartyComparer.Compare(query, new PartyQuery { Name = entry.Link.TargetName, Type = PartyType.Organisation });
            if (same.Score < Listing.Strong)
                continue;
            var match = new PartyMatch(entry.Owner, 1, true, entry.Owner.Name, false, []);
            foreach (var designation in parties.At(new Listing(match, entry.Version, rules.ProgrammesFor(entry.Owner)), date))
                holdings.Add(new StatedHolding(designation, entry.Link.Relation == LinkRelations.Controls, entry.Link.Percent, Step(entry)));
        }
        return holdings.ToImmutable();
    }

    private static string Step(Entry entry) => TradeReader.Invariant(
        $"{entry.Owner.Name} {(entry.Link.Relation == LinkRelations.Controls ? "controls" : "owns")} {(entry.Link.Percent is { } percent ? TradeReader.Invariant($"{percent:0.##} % of ") : "")}{entry.Link.TargetName} ({entry.Owner.List})");

    private void Add(Entry entry)
    {
        foreach (var word in Words(entry.Link.TargetName))
        {
            if (!byWord.TryGetValue(word, out var entries))
                byWord[word] = entries = [];
            entries.Add(entry);
        }
    }

    private static IEnumerable<string> Words(string name) => TextFold.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Distinct(StringComparer.Ordinal);
}
