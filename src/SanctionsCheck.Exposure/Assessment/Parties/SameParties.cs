using System.Collections.Immutable;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>
/// Lists write one party under different names ("Plant" here, "Works" there). Where one list surely has a party of the trade, that entry's own names and numbers are
/// looked for on the other lists, so that each law that designates it is found.
/// </summary>
/// <param name="screen">Screens a party against a set of lists.</param>
internal sealed class SameParties(Func<ScreeningSet, PartyQuery, ImmutableArray<Listing>> screen)
{
    /// <summary>Most names of an entry that are tried.</summary>
    private const int MostNames = 16;

    private static readonly string[] Deciding =
        [IdentifierTypes.Imo, IdentifierTypes.Tax, IdentifierTypes.Registration, IdentifierTypes.Lei, IdentifierTypes.Bic, IdentifierTypes.Passport, IdentifierTypes.NationalId];

    /// <summary>The further listings of the parties that were surely found; none of those found already.</summary>
    public ImmutableArray<Listing> Of(ScreeningSet set, ImmutableArray<Listing> found)
    {
        if (set.Indexes.Length < 2 || !found.Any(IsSure))
            return [];
        var more = ImmutableArray.CreateBuilder<Listing>();
        foreach (var listing in found.Where(IsSure))
        {
            if (Query(listing.Party) is not { } query)
                continue;
            foreach (var other in screen(set, query))
            {
                if (other.IsStrong && other.Party.List != listing.Party.List && !found.Any(f => f.IsStrong && f.Is(other)) && !more.Any(m => m.Is(other)))
                    more.Add(other with { Match = other.Match with { Score = Math.Min(listing.Match.Score, other.Match.Score) }, Through = $"{listing.Party.List} {listing.Party.Id}" });
            }
        }
        return more.ToImmutable();
    }

    private static bool IsSure(Listing listing) => listing is { IsStrong: true, Dismissal: null };

    // Names of people and ships are too common to be followed: there numbers alone decide.
    private static PartyQuery? Query(Party party)
    {
        var identifiers = party.Identifiers.Where(i => Deciding.Contains(i.Type)).ToImmutableArray();
        var byName = party.Type is PartyType.Organisation or PartyType.Unknown;
        if (!byName && identifiers.IsEmpty)
            return null;
        var names = byName ? party.Names.Where(n => !n.Weak && n.Text.Contains(' ', StringComparison.Ordinal)).Select(n => n.Text).Take(MostNames).ToImmutableArray() : [];
        return new PartyQuery
        {
            Name = names.IsEmpty ? "" : names[0],
            Aliases = names.Length > 1 ? names[1..] : [],
            Type = party.Type,
            Countries = party.Countries,
            Identifiers = identifiers,
        };
    }
}
