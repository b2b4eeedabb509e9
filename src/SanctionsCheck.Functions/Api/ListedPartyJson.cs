using System.Text.Json;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.Api;

/// <summary>A party on a list, as answers show it. What the list does not say is left out.</summary>
internal static class ListedPartyJson
{
    public static void Write(Utf8JsonWriter writer, Party party)
    {
        writer.WriteStartObject();
        writer.WriteString("list", party.List);
        writer.WriteString("id", party.Id);
        writer.WriteString("name", party.Name);
        writer.WriteString("type", party.Type.ToText());
        writer.WriteTexts("programmes", party.Programmes, always: true);
        writer.WriteTexts("measures", party.Measures);
        writer.WriteTexts("countries", party.Countries, always: true);
        writer.WriteTexts("nationalities", party.Nationalities);
        writer.WriteTexts("birthDates", [.. party.BirthDates.Select(d => d.ToString())]);
        writer.WriteTexts("birthPlaces", party.BirthPlaces);
        writer.WriteTexts("aliases", [.. party.Names.Skip(1).Select(n => n.Text)]);
        writer.WriteText("gender", party.Gender);
        writer.WriteText("title", party.Title);
        WriteIdentifiers(writer, party);
        WriteAddresses(writer, party);
        WriteVessel(writer, party.Vessel);
        writer.WriteText("legalBasis", party.LegalBasis);
        writer.WriteDate("listedOn", party.ListedOn);
        writer.WriteDate("delistedOn", party.DelistedOn);
        writer.WriteText("secondarySanctions", party.SecondarySanctions);
        WriteLinks(writer, party);
        writer.WriteText("remarks", party.Remarks);
        writer.WriteText("sourceUrl", party.SourceUrl);
        writer.WriteEndObject();
    }

    private static void WriteIdentifiers(Utf8JsonWriter writer, Party party)
    {
        if (party.Identifiers.Length == 0) return;
        writer.WriteStartArray("identifiers");
        foreach (var identifier in party.Identifiers)
        {
            writer.WriteStartObject();
            writer.WriteString("type", identifier.Type);
            writer.WriteString("value", identifier.Value);
            writer.WriteText("country", identifier.Country);
            writer.WriteText("note", identifier.Note);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteAddresses(Utf8JsonWriter writer, Party party)
    {
        if (party.Addresses.Length == 0) return;
        writer.WriteStartArray("addresses");
        foreach (var address in party.Addresses)
        {
            writer.WriteStartObject();
            writer.WriteString("text", address.Text);
            writer.WriteText("country", address.Country);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter writer, Party party)
    {
        if (party.Links.Length == 0) return;
        writer.WriteStartArray("links");
        foreach (var link in party.Links)
        {
            writer.WriteStartObject();
            writer.WriteString("relation", link.Relation);
            writer.WriteString("name", link.TargetName);
            writer.WriteText("id", link.TargetId);
            if (link.Percent is { } percent) writer.WriteNumber("percent", percent);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteVessel(Utf8JsonWriter writer, VesselFacts? vessel)
    {
        if (vessel is null) return;
        writer.WriteStartObject("vessel");
        writer.WriteText("vesselType", vessel.VesselType);
        writer.WriteText("tonnage", vessel.Tonnage);
        writer.WriteText("grossTonnage", vessel.GrossTonnage);
        writer.WriteText("flag", vessel.Flag);
        writer.WriteText("owner", vessel.Owner);
        writer.WriteText("built", vessel.Built);
        writer.WriteText("operator", vessel.Operator);
        writer.WriteText("formerFlags", vessel.FormerFlags);
        writer.WriteText("formerOwners", vessel.FormerOwners);
        writer.WriteText("length", vessel.Length);
        writer.WriteEndObject();
    }
}
