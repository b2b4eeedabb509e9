using System.Collections.Immutable;
using System.Text.Json;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Functions.Api;

/// <summary>A <c>Party</c> of the contract, as callers describe it.</summary>
internal static class PartyJson
{
    private static readonly MemberSet Identifier = new("type", "value");

    /// <summary>Members of a party by itself (exporter, importer, one side of a comparison).</summary>
    public static MemberSet Plain { get; } = new("name", "type", "aliases", "country", "birthDate", "identifiers", "addresses", "owners");

    /// <summary>Members of a party in <c>parties</c>.</summary>
    public static MemberSet WithRole { get; } = Plain.With("role");

    /// <summary>Members of an owner.</summary>
    public static MemberSet Owner { get; } = Plain.With("percent");

    /// <summary>Members of a screening query.</summary>
    public static MemberSet Query { get; } = Plain.With("id");

    /// <summary>Reads a party; null where the value is null.</summary>
    public static TradeParty? Read(ref JsonRequestReader reader, MemberSet members) => reader.IsNull ? null : Read(ref reader, members, out _);

    /// <summary>Reads a party with an id of its own.</summary>
    public static TradeParty Read(ref JsonRequestReader reader, MemberSet members, out string? id)
    {
        id = null;
        string? role = null, name = null, type = null, country = null, birthDate = null;
        ImmutableArray<string> aliases = [], addresses = [];
        ImmutableArray<TradeIdentifier> identifiers = [];
        ImmutableArray<TradeParty> owners = [];
        decimal? percent = null;
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(members, ref seen) is { } member)
        {
            switch (member)
            {
                case "id": id = reader.Text(); break;
                case "role": role = reader.Text(); break;
                case "name": name = reader.Text(); break;
                case "type": type = reader.Text(); break;
                case "aliases": aliases = reader.Texts(); break;
                case "country": country = reader.Text(); break;
                case "birthDate": birthDate = reader.Text(); break;
                case "identifiers": identifiers = reader.List(ReadIdentifier); break;
                case "addresses": addresses = reader.Texts(); break;
                case "owners": owners = reader.List((ref JsonRequestReader r) => Read(ref r, Owner, out _)); break;
                case "percent": percent = reader.Number(); break;
                default: throw new InvalidOperationException($"No reader for member \"{member}\".");
            }
        }
        return new()
        {
            Role = role,
            Name = name,
            Type = type,
            Country = country,
            BirthDate = birthDate,
            Percent = percent,
            Aliases = aliases,
            Addresses = addresses,
            Identifiers = identifiers,
            Owners = owners,
        };
    }

    /// <summary>Writes a party; members that are absent are left out.</summary>
    public static void Write(Utf8JsonWriter writer, TradeParty party)
    {
        writer.WriteStartObject();
        writer.WriteText("role", party.Role);
        writer.WriteText("name", party.Name);
        writer.WriteText("type", party.Type);
        writer.WriteTexts("aliases", party.Aliases);
        writer.WriteText("country", party.Country);
        writer.WriteText("birthDate", party.BirthDate);
        if (party.Identifiers.Length > 0)
        {
            writer.WriteStartArray("identifiers");
            foreach (var identifier in party.Identifiers)
            {
                writer.WriteStartObject();
                writer.WriteText("type", identifier.Type);
                writer.WriteText("value", identifier.Value);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteTexts("addresses", party.Addresses);
        if (party.Percent is { } percent) writer.WriteNumber("percent", percent);
        if (party.Owners.Length > 0)
        {
            writer.WriteStartArray("owners");
            foreach (var owner in party.Owners) Write(writer, owner);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static TradeIdentifier ReadIdentifier(ref JsonRequestReader reader)
    {
        string? type = null, value = null;
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(Identifier, ref seen) is { } member)
        {
            if (member == "type") type = reader.Text();
            else value = reader.Text();
        }
        return new(type, value);
    }
}
