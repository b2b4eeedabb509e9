using System.Collections.Immutable;
using System.Text;
using CsCheck;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.Tests.Api;

public sealed class PairingJsonTests
{
    private static readonly Gen<string?> Text = Gen.OneOf(Gen.Const((string?)null), Gen.String[Gen.Char['\u0020', '\u07ff'], 0, 30].Select(t => (string?)t));
    private static readonly Gen<ImmutableArray<string>> Texts = Gen.String[Gen.Char.AlphaNumeric, 1, 9].Array[0, 3].Select(a => a.ToImmutableArray());
    private static readonly Gen<decimal?> Number = Gen.OneOf(Gen.Const((decimal?)null), Gen.Decimal[-1_000_000m, 1_000_000m].Select(d => (decimal?)d));

    [Fact]
    public void What_is_written_is_read_back()
    {
        Pairing.Sample(pairing =>
        {
            var bytes = JsonWriting.ToBytes(w => PairingJson.Write(w, pairing));
            var again = JsonWriting.ToBytes(w => PairingJson.Write(w, PairingJson.Read(bytes)));
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(again));
        }, iter: 500, seed: "0000KOIPe4c0");
    }

    [Fact]
    public void Every_member_of_the_contract_is_read()
    {
        var pairing = PairingJson.Read("""
            {
              "id": "p-1", "date": "2025-12-20", "contractDate": "2025-01-15", "currency": "USD", "purpose": "humanitarian",
              "origin": "Belarus", "destination": "IR", "transit": ["RU", "Astrakhan"], "jurisdictions": ["EU", "us"],
              "exporter": { "name": "Беларуськалий", "type": "company", "aliases": ["Belaruskali OAO"], "country": "BY",
                "identifiers": [{ "type": "tax", "value": "600122610" }], "addresses": ["5 Korzha, Soligorsk"],
                "owners": [{ "name": "Belneftekhim", "percent": 100, "owners": [{ "name": "Republic of Belarus" }] }] },
              "importer": { "name": "Ali Ahmadi", "type": "person", "birthDate": "1962" },
              "parties": [{ "role": "vessel", "name": "MV Star", "type": "vessel", "identifiers": [{ "type": "imo", "value": "9187629" }] }],
              "goods": [{ "description": "muriate of potash", "hsCode": "3104.20", "origin": "BY", "value": 1250000.50, "currency": "USD" }]
            }
            """u8);

        Assert.Equal(("p-1", "2025-12-20", "2025-01-15", "USD", "humanitarian"), (pairing.Id, pairing.Date, pairing.ContractDate, pairing.Currency, pairing.Purpose));
        Assert.Equal(("Belarus", "IR"), (pairing.Origin, pairing.Destination));
        Assert.Equal<string>(["RU", "Astrakhan"], pairing.Transit);
        Assert.Equal<string>(["EU", "us"], pairing.Jurisdictions);
        Assert.Equal(("Беларуськалий", "company", "BY"), (pairing.Exporter!.Name, pairing.Exporter.Type, pairing.Exporter.Country));
        Assert.Equal<string>(["Belaruskali OAO"], pairing.Exporter.Aliases);
        Assert.Equal<string>(["5 Korzha, Soligorsk"], pairing.Exporter.Addresses);
        Assert.Equal(new TradeIdentifier("tax", "600122610"), Assert.Single(pairing.Exporter.Identifiers));
        var owner = Assert.Single(pairing.Exporter.Owners);
        Assert.Equal(("Belneftekhim", 100m), (owner.Name, owner.Percent));
        Assert.Equal("Republic of Belarus", Assert.Single(owner.Owners).Name);
        Assert.Equal(("Ali Ahmadi", "1962"), (pairing.Importer!.Name, pairing.Importer.BirthDate));
        Assert.Equal(("vessel", "MV Star"), (pairing.Parties[0].Role, pairing.Parties[0].Name));
        Assert.Equal(new TradeGoods { Description = "muriate of potash", HsCode = "3104.20", Origin = "BY", Value = 1250000.50m, Currency = "USD" }, Assert.Single(pairing.Goods));
    }

    private static Gen<TradeParty> Party(int depth) => Gen.Select(Text, Text, Texts, Text, Text, Number,
        depth == 0 ? Gen.Const(Array.Empty<TradeParty>()) : Party(depth - 1).Array[0, 2],
        (name, type, aliases, country, identifier, percent, owners) => new TradeParty
        {
            Name = name,
            Type = type,
            Aliases = aliases,
            Country = country,
            Identifiers = [new(identifier, name)],
            Addresses = aliases,
            Owners = [.. owners.Select(o => o with { Percent = percent })],
        });

    private static Gen<TradePairing> Pairing { get; } = Gen.Select(Text, Text, Party(2), Party(1).Array[0, 3], Texts, Number,
        (id, date, exporter, parties, transit, value) => new TradePairing
        {
            Id = id,
            Date = date,
            Exporter = exporter,
            Parties = [.. parties.Select(p => p with { Role = "bank" })],
            Transit = transit,
            Jurisdictions = transit,
            Goods = [new() { Description = id, HsCode = date, Value = value, Origin = id, Currency = "EUR" }],
            Origin = date,
            Destination = id,
            Currency = date,
            ContractDate = id,
            Purpose = date,
        });
}
