using System.Collections.Immutable;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Trades;

/// <summary>Reads the parties of a pairing and their owners.</summary>
internal sealed class ActorReader(RuleBook rules, List<Draft> problems)
{
    /// <summary>Owners of owners are followed to this depth.</summary>
    public const int MaxDepth = 12;

    /// <summary>Exporter, importer, then the others. A missing one stands there without query, and a finding says so.</summary>
    public ImmutableArray<TradeActor> Read(TradePairing pairing)
    {
        var actors = ImmutableArray.CreateBuilder<TradeActor>(pairing.Parties.Length + 2);
        actors.Add(Read(pairing.Exporter, "exporter", "exporter"));
        actors.Add(Read(pairing.Importer, "importer", "importer"));
        for (var i = 0; i < pairing.Parties.Length; i++)
        {
            var party = pairing.Parties[i];
            var role = string.IsNullOrWhiteSpace(party.Role) ? "party" : TextFold.Fold(party.Role).Replace(' ', '-');
            actors.Add(Read(party, TradeReader.At("parties", i), role));
        }
        return actors.MoveToImmutable();
    }

    private TradeActor Read(TradeParty? party, string subject, string role)
    {
        if (party is not null && (!string.IsNullOrWhiteSpace(party.Name) || Identifiers(party).Length > 0))
            return Known(party, subject, role, []);
        problems.Add(Draft.General(FindingKinds.MissingData, subject, Verdict.Review,
            $"Missing: name or identifier of the {role}.", new Evidence("ask", $"the {role}'s name and country")));
        return new TradeActor(subject, role, null, party is null ? null : Country(party, subject), null, []);
    }

    private TradeActor Known(TradeParty party, string subject, string role, ImmutableArray<string> above)
    {
        var country = Country(party, subject);
        var query = new PartyQuery
        {
            Name = party.Name?.Trim() ?? "",
            Type = Type(party, subject, role),
            Aliases = party.Aliases.IsEmpty ? [] : [.. party.Aliases.Where(a => !string.IsNullOrWhiteSpace(a)).Select(a => a.Trim())],
            Countries = country is null ? [] : [rules.Countries.Find(country)?.Parent ?? country],
            BirthDates = Births(party, subject),
            Identifiers = Identifiers(party),
            Addresses = party.Addresses.IsEmpty ? [] : [.. party.Addresses.Where(a => !string.IsNullOrWhiteSpace(a)).Select(a => new PartyAddress(a.Trim()))],
        };
        return new TradeActor(subject, role, query, country ?? CountryOfBank(query.Identifiers), Percent(party, subject), Owners(party, subject, above));
    }

    private ImmutableArray<TradeActor> Owners(TradeParty party, string subject, ImmutableArray<string> above)
    {
        if (party.Owners.IsEmpty)
            return [];
        var chain = above.Add(Key(party));
        var owners = ImmutableArray.CreateBuilder<TradeActor>(party.Owners.Length);
        for (var i = 0; i < party.Owners.Length; i++)
        {
            var owner = party.Owners[i];
            var at = TradeReader.Invariant($"{subject}.owners[{i}]");
            if (string.IsNullOrWhiteSpace(owner.Name) && Identifiers(owner).Length == 0)
                problems.Add(Draft.General(FindingKinds.MissingData, at, Verdict.Review, "Missing: name or identifier of an owner.", new Evidence("ask", "who holds this share")));
            else if (chain.Contains(Key(owner)))
                problems.Add(Draft.General(FindingKinds.InvalidInput, at, Verdict.Review,
                    $"'{TradeReader.Cut(owner.Name ?? "")}' stands among its own owners; the circle is not followed.", new Evidence("ask", "the ownership chart")));
            else if (chain.Length >= MaxDepth)
                problems.Add(Draft.General(FindingKinds.InvalidInput, at, Verdict.Review,
                    TradeReader.Invariant($"Owners are followed {MaxDepth} steps up; those beyond were not looked at."), new Evidence("ask", "the ultimate owners")));
            else
                owners.Add(Known(owner, at, "owner", chain));
        }
        var total = owners.Sum(o => o.Percent ?? 0);
        if (total > 100)
            problems.Add(Draft.General(FindingKinds.InvalidInput, subject + ".owners", Verdict.Review,
                TradeReader.Invariant($"The owners' shares add up to {total:0.##} %."), new Evidence("ask", "the ownership chart")));
        return owners.ToImmutable();
    }

    private static string Key(TradeParty party) =>
        string.IsNullOrWhiteSpace(party.Name) ? string.Join('/', Identifiers(party).Select(i => i.Type + i.Value)) : TextFold.Fold(party.Name);

    private string? Country(TradeParty party, string subject)
    {
        if (string.IsNullOrWhiteSpace(party.Country))
            return null;
        var match = rules.Countries.Resolve(party.Country);
        if (!match.IsKnown)
        {
            var mend = match.Suggestion is { } near ? $" Is {near} meant?" : " Give an ISO 3166 code or a name.";
            problems.Add(Draft.General(FindingKinds.InvalidInput, subject + ".country", Verdict.Review,
                $"'{TradeReader.Cut(party.Country)}' is no country that the rule book knows.{mend}", new Evidence("value", TradeReader.Cut(party.Country)), new Evidence("ask", "the country")));
        }
        return match.Code;
    }

    // Letters five and six of a BIC are the country of the bank (ISO 9362).
    private string? CountryOfBank(ImmutableArray<PartyIdentifier> identifiers) =>
        identifiers.FirstOrDefault(i => i.Type is IdentifierTypes.Bic or "swift" && i.Value.Length >= 8) is { } bic
            && rules.Countries.Find(bic.Value[4..6].ToUpperInvariant()) is { } country ? country.Code : null;

    private decimal? Percent(TradeParty party, string subject)
    {
        if (party.Percent is not (< 0 or > 100))
            return party.Percent;
        problems.Add(Draft.General(FindingKinds.InvalidInput, subject + ".percent", Verdict.Review,
            TradeReader.Invariant($"A share of {party.Percent} % does not exist."), new Evidence("ask", "the share, 0 to 100")));
        return null;
    }

    private PartyType Type(TradeParty party, string subject, string role)
    {
        switch (party.Type?.Trim().ToLowerInvariant())
        {
            case null or "" or "unknown":
                return role is "vessel" or "ship" ? PartyType.Vessel : role is "bank" or "insurer" ? PartyType.Organisation : PartyType.Unknown;
            case "person":
                return PartyType.Person;
            case "organisation" or "organization" or "company" or "entity":
                return PartyType.Organisation;
            case "vessel":
                return PartyType.Vessel;
            case "aircraft":
                return PartyType.Aircraft;
            default:
                problems.Add(Draft.General(FindingKinds.InvalidInput, subject + ".type", Verdict.Review,
                    $"'{TradeReader.Cut(party.Type!)}' is no type; use person, organisation, vessel, aircraft or unknown.", new Evidence("value", TradeReader.Cut(party.Type!))));
                return PartyType.Unknown;
        }
    }

    private ImmutableArray<PartialDate> Births(TradeParty party, string subject)
    {
        if (string.IsNullOrWhiteSpace(party.BirthDate))
            return [];
        if (PartialDate.TryParse(party.BirthDate, out var date))
            return [date];
        problems.Add(Draft.General(FindingKinds.InvalidInput, subject + ".birthDate", Verdict.Review,
            $"'{TradeReader.Cut(party.BirthDate)}' is no date; write yyyy, yyyy-MM or yyyy-MM-dd.", new Evidence("value", TradeReader.Cut(party.BirthDate))));
        return [];
    }

    private static ImmutableArray<PartyIdentifier> Identifiers(TradeParty party) =>
        party.Identifiers.IsEmpty ? [] :
    [
        .. party.Identifiers.Where(i => !string.IsNullOrWhiteSpace(i.Value))
            .Select(i => new PartyIdentifier(string.IsNullOrWhiteSpace(i.Type) ? "" : i.Type.Trim().ToLowerInvariant(), i.Value!.Trim())),
    ];
}
