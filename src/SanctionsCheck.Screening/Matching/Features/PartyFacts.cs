using System.Collections.Immutable;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>What the features compare besides names; the same for a listed party and for one asked about.</summary>
internal sealed record PartyFacts(
    PartyType Type, ImmutableArray<string> Countries, ImmutableArray<PartialDate> BirthDates, string? Gender, ImmutableArray<PartyIdentifier> Identifiers)
{
    public static PartyFacts Of(PartyQuery query) => new(
        query.Type, WithAddresses(query.Countries, query.Addresses), query.BirthDates, query.Gender, query.Identifiers);

    public static PartyFacts Of(Party party) => new(
        party.Type, WithAddresses(party.Vessel?.Flag is { } flag ? party.Countries.Add(flag) : party.Countries, party.Addresses),
        party.BirthDates, party.Gender, party.Identifiers);

    /// <summary>A party of which only the type is looked at.</summary>
    public static PartyFacts OfType(PartyType type) => Types[(int)type];

    private static readonly PartyFacts[] Types = [.. Enum.GetValues<PartyType>().Select(t => new PartyFacts(t, [], [], null, []))];

    /// <summary>True where the other features have nothing to compare.</summary>
    public bool HasOnlyType => Countries.IsEmpty && BirthDates.IsEmpty && Gender is null && Identifiers.IsEmpty;

    private static ImmutableArray<string> WithAddresses(ImmutableArray<string> countries, ImmutableArray<PartyAddress> addresses)
    {
        foreach (var address in addresses)
        {
            if (address.Country is { } country && !countries.Contains(country)) countries = countries.Add(country);
        }
        return countries;
    }
}
