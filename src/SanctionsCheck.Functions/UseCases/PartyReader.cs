using System.Collections.Immutable;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Reads the values of a party as a caller wrote them: what can be read is used, what can't is told.</summary>
public sealed class PartyReader(RuleBook rules)
{
    /// <summary>Longest name that is compared, in characters; the longest official ones have about 300.</summary>
    public const int MaxName = 500;

    /// <summary>Most aliases of one party that are compared.</summary>
    public const int MaxAliases = 50;

    /// <summary>Reads a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="type">Its type where it names none itself.</param>
    /// <param name="member">Member under which it stands, with a dot behind it; empty at the item's top.</param>
    public PartyReading Read(TradeParty party, string? type = null, string member = "")
    {
        var problems = ImmutableArray.CreateBuilder<ValueProblem>();
        if (!PartyTypes.TryParse(party.Type ?? type, out var known))
        {
            problems.Add(new(party.Type is null ? "type" : member + "type", party.Type ?? type,
                "Not a type of party: write person, organisation, vessel, aircraft or unknown. It is compared with every type."));
        }
        var name = ReadName(party.Name, member + "name", problems);
        var aliases = party.Aliases.Take(MaxAliases).Select((a, i) => ReadName(a, $"{member}aliases[{i}]", problems)).OfType<string>();
        if (party.Aliases.Length > MaxAliases)
            problems.Add(new(member + "aliases", null, $"{party.Aliases.Length} aliases were sent, of which the first {MaxAliases} are compared."));

        var query = new PartyQuery
        {
            Name = name ?? "",
            Type = known,
            Aliases = [.. aliases],
            Countries = ReadCountry(party.Country, member + "country", problems),
            BirthDates = ReadBirthDate(party.BirthDate, member + "birthDate", problems),
            Identifiers = ReadIdentifiers(party.Identifiers, member, problems),
            Addresses = [.. party.Addresses.Where(a => !string.IsNullOrWhiteSpace(a)).Select(a => new PartyAddress(a.Trim()))],
        };
        if (query.Name.Length == 0 && query.Aliases.Length > 0) query = query with { Name = query.Aliases[0], Aliases = query.Aliases[1..] };
        if (query.Name.Length > 0 || query.Identifiers.Length > 0) return new(query, problems.DrainToImmutable());
        if (string.IsNullOrWhiteSpace(party.Name))
            problems.Add(new(member + "name", party.Name, "There is neither a name nor an identifier: nothing was asked. Send a name."));
        return new(null, problems.DrainToImmutable());
    }

    private static string? ReadName(string? text, string member, ImmutableArray<ValueProblem>.Builder problems)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > MaxName)
        {
            problems.Add(new(member, text[..60] + "…", $"The name has {text.Length} characters, more than {MaxName}: send the name alone."));
            return null;
        }
        if (text.Any(char.IsLetterOrDigit)) return text;
        problems.Add(new(member, text, "The name has no letters."));
        return null;
    }

    private ImmutableArray<string> ReadCountry(string? text, string member, ImmutableArray<ValueProblem>.Builder problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var match = rules.Countries.Resolve(text);
        if (match.CountryCode is { } code) return [code];
        problems.Add(new(member, text, "No such country is known: write its ISO 3166 code or its name."
            + (match.Suggestion is { } near ? $" Did you mean {near}?" : "")));
        return [];
    }

    private static ImmutableArray<PartialDate> ReadBirthDate(string? text, string member, ImmutableArray<ValueProblem>.Builder problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        if (PartialDate.TryParse(text, out var date)) return [date];
        problems.Add(new(member, text, "Not an existing date: write yyyy-MM-dd, yyyy-MM or yyyy."));
        return [];
    }

    private static ImmutableArray<PartyIdentifier> ReadIdentifiers(ImmutableArray<TradeIdentifier> given, string member, ImmutableArray<ValueProblem>.Builder problems)
    {
        var identifiers = ImmutableArray.CreateBuilder<PartyIdentifier>(given.Length);
        for (var i = 0; i < given.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(given[i].Value)) problems.Add(new($"{member}identifiers[{i}].value", given[i].Value, "The identifier has no value."));
            else if (string.IsNullOrWhiteSpace(given[i].Type)) problems.Add(new($"{member}identifiers[{i}].type", given[i].Type, "The identifier has no type: write imo, tax, passport, bic, lei …"));
            else identifiers.Add(new(PartyTypes.Identifier(given[i].Type), given[i].Value!.Trim()));
        }
        return identifiers.DrainToImmutable();
    }
}
