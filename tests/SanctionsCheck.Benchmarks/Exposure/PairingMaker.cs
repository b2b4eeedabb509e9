using SanctionsCheck.Benchmarks.Screening;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Benchmarks.Exposure;

/// <summary>Makes trades as desks have them: six parties with invented names that repeat, goods and routes of many kinds, a few of them sanctioned.</summary>
/// <param name="oneNewIn">Of so many names one is new; 1: every name; 0: none.</param>
internal sealed class PairingMaker(int oneNewIn)
{
    private const int PoolOfRole = 60;

    private static readonly string[] Kinds = ["Trading LLC", "Handels GmbH", "Sarl", "Shipping Co", "Commodities BV", "Agro Ltda", "Industries Ltd", "Export JSC", "Food Import", "Chemical Co Ltd"];
    private static readonly string[] Roles = ["bank", "carrier", "consignee", "broker"];

    private static readonly (string Origin, string Destination, string[] Transit, string Currency, string Code, string Text)[] Trades =
    [
        ("BY", "DE", [], "EUR", "31042050", "Muriate of potash"), ("BY", "CN", ["RU"], "CNY", "040210", "Skimmed milk powder"), ("DE", "US", [], "USD", "847989", "Machines"),
        ("FR", "PT", [], "EUR", "500720", "Silk fabrics"), ("BR", "NL", [], "USD", "120190", "Soya beans"), ("CN", "KZ", [], "CNY", "854231", "Microcontrollers"),
        ("IR", "TR", [], "TRY", "390120", "Polyethylene"), ("RU", "IN", [], "INR", "270900", "Crude oil"), ("PL", "UA", [], "EUR", "300490", "Medicines"),
        ("CA", "PL", [], "EUR", "31042050", "Muriate of potash"), ("US", "MX", [], "USD", "100590", "Maize"), ("TR", "IQ", [], "USD", "721420", "Reinforcing bars"),
        ("VN", "JP", [], "JPY", "640399", "Shoes"), ("KZ", "DE", ["RU", "PL"], "EUR", "441233", "Birch plywood"), ("GB", "AU", [], "GBP", "220830", "Whisky"), ("IT", "CH", [], "CHF", "690721", "Tiles"),
    ];

    private readonly Random random = new(11);
    private readonly string[] people = [.. Table.Rows(RealLists.Path("bench/negatives_us.csv")).Concat(Table.Rows(RealLists.Path("bench/negatives_global.csv"))).Select(r => r["full_name"])];
    private readonly Dictionary<(string? Role, string Country), List<TradeParty>> pool = [];
    private int made;

    /// <summary>So many pairings.</summary>
    public List<TradePairing> Make(int count) => [.. Enumerable.Range(0, count).Select(Pairing)];

    private TradePairing Pairing(int number)
    {
        var trade = Trades[random.Next(Trades.Length)];
        return new TradePairing
        {
            Id = $"T-{number}",
            Date = $"2026-0{1 + random.Next(9)}-1{random.Next(9)}",
            Exporter = Party(null, trade.Origin),
            Importer = Party(null, trade.Destination),
            Parties = [.. Roles.Select(r => Party(r, r is "bank" or "consignee" ? trade.Destination : trade.Origin))],
            Goods = [new TradeGoods { Description = trade.Text, HsCode = trade.Code, Value = 1000 + random.Next(100_000), Currency = trade.Currency }],
            Origin = trade.Origin,
            Destination = trade.Destination,
            Transit = [.. trade.Transit],
            Currency = trade.Currency,
        };
    }

    // A party that comes again comes with the same country and in the same role.
    private TradeParty Party(string? role, string country)
    {
        var known = pool.GetValueOrDefault((role, country)) ?? (pool[(role, country)] = []);
        if (oneNewIn == 1 || known.Count < PoolOfRole || (oneNewIn > 0 && random.Next(oneNewIn) == 0))
        {
            var party = new TradeParty { Role = role, Name = New(), Country = country };
            if (known.Count < PoolOfRole)
                known.Add(party);
            return party;
        }
        return known[random.Next(PoolOfRole)];
    }

    // Two surnames and a kind of company; the number of combinations is far above what a run asks for.
    private string New()
    {
        made++;
        var first = people[random.Next(people.Length)].Split(' ')[^1];
        var second = people[random.Next(people.Length)].Split(' ')[^1];
        return made % 5 == 0 ? people[random.Next(people.Length)] : $"{first} {second} {Kinds[random.Next(Kinds.Length)]}";
    }
}
