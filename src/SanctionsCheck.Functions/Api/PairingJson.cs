using System.Collections.Immutable;
using System.Text.Json;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Functions.Api;

/// <summary>A <c>Pairing</c> of the contract: the body of calls, a row of JSON files, a stored pairing.</summary>
public static class PairingJson
{
    private static readonly MemberSet Pairing = new("id", "date", "exporter", "importer", "parties", "goods", "origin", "destination",
        "transit", "currency", "contractDate", "jurisdictions", "purpose");

    private static readonly MemberSet Goods = new("description", "hsCode", "origin", "value", "currency");

    /// <summary>Reads one pairing, strictly. Values are kept as written, sensible or not; the assessment reports those it can't read.</summary>
    /// <param name="utf8">One JSON object.</param>
    /// <exception cref="RequestException">Malformed, an unknown or duplicate member, or a wrong type; its problem names member, line and position.</exception>
    public static TradePairing Read(ReadOnlySpan<byte> utf8) => JsonRequestReader.ReadAll(utf8, Read);

    internal static TradePairing Read(ref JsonRequestReader reader)
    {
        string? id = null, date = null, origin = null, destination = null, currency = null, contractDate = null, purpose = null;
        TradeParty? exporter = null, importer = null;
        ImmutableArray<TradeParty> parties = [];
        ImmutableArray<TradeGoods> goods = [];
        ImmutableArray<string> transit = [], jurisdictions = [];
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(Pairing, ref seen) is { } member)
        {
            switch (member)
            {
                case "id": id = reader.Text(); break;
                case "date": date = reader.Text(); break;
                case "exporter": exporter = PartyJson.Read(ref reader, PartyJson.Plain); break;
                case "importer": importer = PartyJson.Read(ref reader, PartyJson.Plain); break;
                case "parties": parties = reader.List((ref JsonRequestReader r) => PartyJson.Read(ref r, PartyJson.WithRole, out _)); break;
                case "goods": goods = reader.List(ReadGoods); break;
                case "origin": origin = reader.Text(); break;
                case "destination": destination = reader.Text(); break;
                case "transit": transit = reader.Texts(); break;
                case "currency": currency = reader.Text(); break;
                case "contractDate": contractDate = reader.Text(); break;
                case "jurisdictions": jurisdictions = reader.Texts(); break;
                case "purpose": purpose = reader.Text(); break;
                default: throw new InvalidOperationException($"No reader for member \"{member}\".");
            }
        }
        return new()
        {
            Id = id,
            Date = date,
            Exporter = exporter,
            Importer = importer,
            Parties = parties,
            Goods = goods,
            Origin = origin,
            Destination = destination,
            Transit = transit,
            Currency = currency,
            ContractDate = contractDate,
            Jurisdictions = jurisdictions,
            Purpose = purpose,
        };
    }

    /// <summary>Writes a pairing so that <see cref="Read(ReadOnlySpan{byte})"/> gives it back; members that are absent are left out.</summary>
    public static void Write(Utf8JsonWriter writer, TradePairing pairing)
    {
        writer.WriteStartObject();
        writer.WriteText("id", pairing.Id);
        writer.WriteText("date", pairing.Date);
        WriteParty(writer, "exporter", pairing.Exporter);
        WriteParty(writer, "importer", pairing.Importer);
        if (pairing.Parties.Length > 0)
        {
            writer.WriteStartArray("parties");
            foreach (var party in pairing.Parties) PartyJson.Write(writer, party);
            writer.WriteEndArray();
        }
        if (pairing.Goods.Length > 0)
        {
            writer.WriteStartArray("goods");
            foreach (var goods in pairing.Goods) WriteGoods(writer, goods);
            writer.WriteEndArray();
        }
        writer.WriteText("origin", pairing.Origin);
        writer.WriteText("destination", pairing.Destination);
        writer.WriteTexts("transit", pairing.Transit);
        writer.WriteText("currency", pairing.Currency);
        writer.WriteText("contractDate", pairing.ContractDate);
        writer.WriteTexts("jurisdictions", pairing.Jurisdictions);
        writer.WriteText("purpose", pairing.Purpose);
        writer.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter writer, string name, TradeParty? party)
    {
        if (party is null) return;
        writer.WritePropertyName(name);
        PartyJson.Write(writer, party);
    }

    private static TradeGoods ReadGoods(ref JsonRequestReader reader)
    {
        string? description = null, hsCode = null, origin = null, currency = null;
        decimal? value = null;
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(Goods, ref seen) is { } member)
        {
            switch (member)
            {
                case "description": description = reader.Text(); break;
                case "hsCode": hsCode = reader.Text(); break;
                case "origin": origin = reader.Text(); break;
                case "value": value = reader.Number(); break;
                case "currency": currency = reader.Text(); break;
                default: throw new InvalidOperationException($"No reader for member \"{member}\".");
            }
        }
        return new() { Description = description, HsCode = hsCode, Origin = origin, Value = value, Currency = currency };
    }

    private static void WriteGoods(Utf8JsonWriter writer, TradeGoods goods)
    {
        writer.WriteStartObject();
        writer.WriteText("description", goods.Description);
        writer.WriteText("hsCode", goods.HsCode);
        writer.WriteText("origin", goods.Origin);
        if (goods.Value is { } value) writer.WriteNumber("value", value);
        writer.WriteText("currency", goods.Currency);
        writer.WriteEndObject();
    }
}
