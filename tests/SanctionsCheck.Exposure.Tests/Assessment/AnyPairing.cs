using System.Collections.Immutable;
using CsCheck;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>Generators of trades and of facts about them.</summary>
internal static class AnyPairing
{
    /// <summary>Parties that some law designates at some time, with roles in which they may turn up.</summary>
    public static readonly ImmutableArray<string> Listed =
    [
        "Belaruskali", "Belarusian Potash Company", "Minsk Automobile Plant", "Bellesbumprom", "Grodno Azot", "Bank Mellat", "Bank Sepah", "National Iranian Oil Company", "Belinvestbank",
        "Bank BelVEB", "Sberbank", "EuroChem Group", "IRISL Europe GmbH", "Khatam al-Anbiya Construction Headquarters", "Sistema", "KB Radar", "Ladoga Shipping",
    ];

    private static readonly string[] Unlisted = ["Nordsaat Agrar", "Andes Camiones", "Jinshan Food", "Lyon Soie", "Cerrado Nutrientes", "Houston Tools", "Kerala Bitumen", "Polesie Sawmill"];

    private static readonly Gen<string?> Country = Gen.OneOfConst<string?>("BY", "RU", "IR", "DE", "US", "GB", "CH", "CA", "JP", "AU", "CN", "KZ", "AE", "TR", "BR", "UA-43", "UA-14", "LT", "KP", null);

    private static readonly Gen<string> Name = Gen.Frequency((3, Gen.OneOfConst(Unlisted)), (2, Gen.OneOfConst([.. Listed])));

    private static readonly Gen<TradeParty> Owner = Gen.Select(Name, Gen.Int[0, 100], Gen.Bool, (name, percent, stated) => new TradeParty { Name = name, Percent = stated ? percent : null });

    private static readonly Gen<TradeParty> Party = Gen.Select(Name, Country, Owner.Array[0, 2], (name, country, owners) => new TradeParty { Name = name, Country = country, Owners = [.. owners] });

    private static readonly Gen<TradeParty> Other = Gen.Select(Party, Gen.OneOfConst("bank", "carrier", "consignee", "broker", "insurer", "end-user", "vessel"), (party, role) => party with { Role = role });

    private static readonly Gen<TradeGoods> Line = Gen.OneOfConst(
        ("31042050", "Muriate of potash"), ("310420", ""), ("440711", "Sawn pine"), ("", "Фанера берёзовая"), ("290511", "Methanol"), ("854231", "Processors"), ("300490", "Medicines"),
        ("100199", "Wheat"), ("310210", "Urea"), ("720851", "Steel plate"), ("31059020", "Compound fertiliser"), ("500720", "Silk fabrics"), ("", "quxolite frobs"), ("270900", "Crude oil"), ("840710", "Aircraft engines"))
        .Select(g => new TradeGoods { HsCode = g.Item1, Description = g.Item2 });

    private static readonly Gen<string> Day = Gen.Int[0, 2190].Select(d => new DateOnly(2021, 1, 1).AddDays(d).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Trades of all sorts, most of them complete.</summary>
    public static readonly Gen<TradePairing> Any = Gen.Select(
        Gen.Select(Party, Party, Other.Array[0, 3]), Gen.Select(Line.Array[0, 3], Country, Country, Country.Array[0, 2]),
        Gen.Select(Day, Day, Gen.Bool, Gen.OneOfConst("EUR", "USD", "GBP", "CHF", "BYN", "CNY", "")),
        (parties, goods, rest) => new TradePairing
        {
            Id = "any",
            Date = rest.Item1,
            ContractDate = rest.Item3 ? rest.Item2 : null,
            Exporter = parties.Item1,
            Importer = parties.Item2,
            Parties = [.. parties.Item3],
            Goods = [.. goods.Item1],
            Origin = goods.Item2,
            Destination = goods.Item3,
            Transit = [.. goods.Item4.OfType<string>()],
            Currency = rest.Item4,
        });

    /// <summary>Facts that speak against a trade, added to it. Goods are added only where some are named: the first ones would fill a gap.</summary>
    public static readonly Gen<Func<TradePairing, TradePairing>> Adverse = Gen.OneOf<Func<TradePairing, TradePairing>>(
        Other.Select(o => (Func<TradePairing, TradePairing>)(p => p with { Parties = p.Parties.Add(o) })),
        Gen.Select(Gen.OneOfConst([.. Listed]), Gen.OneOfConst("broker", "consignee", "bank"), (name, role) => (Func<TradePairing, TradePairing>)(p => p with { Parties = p.Parties.Add(new TradeParty { Role = role, Name = name }) })),
        Line.Select(l => (Func<TradePairing, TradePairing>)(p => p with { Goods = p.Goods.IsEmpty ? p.Goods : p.Goods.Add(l) })),
        Gen.OneOfConst("EU", "US", "UK", "CH", "CA", "JP", "AU").Select(j => (Func<TradePairing, TradePairing>)(p => p with { Jurisdictions = p.Jurisdictions.Add(j) })),
        Gen.Const((Func<TradePairing, TradePairing>)(p => p.Goods.IsEmpty ? p : p with { Goods = p.Goods.Add(new TradeGoods { Value = -1, HsCode = "100199" }) })));
}
