using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching;

/// <summary>The known false positives of the firm's own lists, by the listed party that each is about.</summary>
public sealed class Allowances
{
    private readonly Dictionary<(string List, string Id), List<Party>> _parties = [];

    internal Allowances(IEnumerable<ScreeningIndex> indexes)
    {
        foreach (var index in indexes.Where(i => i.Version.List.StartsWith(Lists.ListIds.CustomPrefix, StringComparison.Ordinal)))
        {
            for (var i = 0; i < index.PartyCount; i++)
            {
                if (index.GetParty(i) is not { Allowed: { } allowance } party) continue;
                if (!_parties.TryGetValue((allowance.List, allowance.Id), out var parties)) _parties[(allowance.List, allowance.Id)] = parties = new(1);
                parties.Add(party);
            }
        }
    }

    /// <summary>
    /// The entry that says of a party asked about that it is not a listed one; null where there is none. The name must be the same letter for letter (but for case,
    /// accents, punctuation and order), and whatever else the entry says (country, birth date, identifier) must be borne out by the question.
    /// </summary>
    /// <param name="query">What was asked.</param>
    /// <param name="listed">The party that was found.</param>
    /// <param name="day">The day on which it must hold.</param>
    public Party? Find(PartyQuery query, Party listed, DateOnly day)
    {
        if (!_parties.TryGetValue((listed.List, listed.Id), out var parties)) return null;
        var asked = Key(query.Name);
        return parties.FirstOrDefault(p => p.Allowed!.HoldsOn(day) && p.Names.Any(n => Key(n.Text) == asked) && IsBorneOut(p, query));
    }

    private static bool IsBorneOut(Party party, PartyQuery query) =>
        (party.Countries.IsEmpty || query.Countries.Any(c => party.Countries.Contains(c)))
        && (party.BirthDates.IsEmpty || query.BirthDates.Any(q => party.BirthDates.Any(p => q.From <= p.To && p.From <= q.To)))
        && (party.Identifiers.IsEmpty || query.Identifiers.Any(q => party.Identifiers.Any(p => p.Type == q.Type && p.Value.Equals(q.Value, StringComparison.OrdinalIgnoreCase))));

    private static string Key(string name) => string.Join(' ', TextFold.Words(name).Select(w => w.Form).Order(StringComparer.Ordinal));
}
