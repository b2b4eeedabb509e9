using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Countries;

namespace SanctionsCheck.Exposure.Routes;

/// <summary>Signs of diversion in route, goods and parties. Each calls for a review and says what to ask for; none is a breach by itself.</summary>
internal sealed class RouteSignals(RuleBook rules)
{
    /// <summary>The signals of a trade.</summary>
    public IEnumerable<Draft> Findings(Trade trade) =>
        HighPriority(trade).Concat(BothEnds(trade)).Concat(Corridors(trade)).Concat(FreeZones(trade)).Concat(BuyerElsewhere(trade))
            .Concat(NeighbourOrigin(trade)).Concat(ScarceOrigins(trade)).Concat(SilentTransit(trade)).DistinctBy(f => (f.Subject, f.Summary));

    private RiskTier Tier(string? code, DateOnly date) =>
        rules.TierOf(code) is { } tier && !(date < tier.From) ? tier.Tier : RiskTier.Low;

    private bool Heavy(string? code, DateOnly date) => Tier(code, date) >= RiskTier.Extensive;

    private string Name(string? code) => rules.Countries.Find(code)?.Name ?? code ?? "an unknown country";

    private static Draft Signal(string subject, string confidence, string summary, string ask, string? source = null) => new()
    {
        Kind = FindingKinds.Diversion,
        Subject = subject,
        Severity = Verdict.Review,
        Confidence = confidence,
        Summary = summary,
        Source = source,
        Evidence = [new("ask", ask)],
    };

    // Battlefield goods on their way to a country through which such goods reach Russia.
    private IEnumerable<Draft> HighPriority(Trade trade)
    {
        var towards = trade.Transit.Prepend(trade.Destination).FirstOrDefault(p => Tier(p.Code, trade.Date) == RiskTier.DiversionRisk);
        if (towards is null)
            yield break;
        foreach (var line in trade.Lines)
        {
            if (rules.HighPriorityOf(line.Code) is { } item)
                yield return Signal(line.Subject, "high", $"Common high-priority goods ({item.Code} {item.Name}, tier {item.Tier}) towards {Name(towards.Code)}, a transshipment country.",
                    "an end-user statement, a no-re-export clause and the delivery documents", item.Source);
            else if (line.Code is not null && rules.MayBeHighPriority(line.Code))
                yield return Signal(line.Subject, "medium", $"Code {line.Code} holds common high-priority goods, and they go towards {Name(towards.Code)}, a transshipment country.",
                    "the 6-digit HS code");
        }
    }

    private IEnumerable<Draft> BothEnds(Trade trade)
    {
        var (from, to) = (trade.Lines.Select(l => l.Origin).Prepend(trade.Dispatch).FirstOrDefault(p => Heavy(p.Code, trade.Date)), trade.Destination);
        if (from is not null && Heavy(to.Code, trade.Date) && from.Code != to.Code)
            yield return Signal("destination", "high", $"Both ends are under heavy sanctions: {Name(from.Code)} and {Name(to.Code)}.",
                "who pays, through which banks, who carries and who insures");
    }

    private IEnumerable<Draft> Corridors(Trade trade)
    {
        if (!trade.Countries.Any(c => Heavy(c, trade.Date)))
            yield break;
        foreach (var point in trade.Transit)
        {
            // Goods that leave their own country by its port go no roundabout way.
            if (point.Match.Place is { DiversionRisk: true } place && (trade.Dispatch.Code != point.Code || Heavy(trade.Destination.Code, trade.Date)))
                yield return Signal(point.Subject, "medium", $"The route passes {place.Name}, on a corridor known for diversion.", "the bill of lading and the port calls", place.Source);
        }
    }

    // The goods stop short of the buyer's country, which is under heavy sanctions.
    private IEnumerable<Draft> BuyerElsewhere(Trade trade)
    {
        if (Heavy(trade.Destination.Code, trade.Date))
            yield break;
        foreach (var actor in trade.Actors.Where(a => a.Role is "importer" or "consignee" or "end-user" or "buyer" or "notify-party"))
        {
            if (Heavy(actor.Country, trade.Date))
                yield return Signal(actor.Subject, "medium", $"The {actor.Role} is in {Name(actor.Country)}, though the goods go to {Name(trade.Destination.Code)}.",
                    "where the goods are used, and the delivery documents");
        }
    }

    // In a free zone goods change hands and papers out of sight.
    private IEnumerable<Draft> FreeZones(Trade trade)
    {
        if (!trade.Countries.Any(c => Heavy(c, trade.Date)) && !trade.Lines.Any(l => rules.HighPriorityOf(l.Code) is not null))
            yield break;
        foreach (var point in trade.Transit.Prepend(trade.Destination))
        {
            if (point.Match.Place is { Kind: "free-zone", DiversionRisk: true } zone)
                yield return Signal(point.Subject, "medium", $"The goods go through the free zone {zone.Name}, where goods and papers change hands.",
                    "who takes the goods over there, and the papers of the onward journey", zone.Source);
        }
    }

    // Goods said to come from elsewhere travel by a country whose own goods of this kind are banned.
    private IEnumerable<Draft> NeighbourOrigin(Trade trade)
    {
        foreach (var line in trade.Lines)
        {
            if (line.Code is null)
                continue;
            foreach (var neighbour in trade.Transit.Prepend(trade.Dispatch).Select(p => p.Code).Distinct())
            {
                if (neighbour is null || neighbour == line.Origin.Code || neighbour == trade.Destination.Code || !Heavy(neighbour, trade.Date))
                    continue;
                var request = ControlFindings.Request(trade, line, line.Code) with { Origin = neighbour, Dispatch = neighbour, Transit = [], Direction = MeasureDirection.ImportFrom };
                var banned = rules.MeasuresFor(request).FirstOrDefault(h => h.Side != "inputs" && h.Measure is { Effect: MeasureEffect.Prohibited, Condition: MeasureCondition.None, AllGoods: false });
                if (banned is not null)
                    yield return Signal(line.Subject, "medium",
                        $"Goods said to originate in {Name(line.Origin.Code)} travel by {Name(neighbour)}, whose goods of this kind are banned ({banned.Measure.Id}).",
                        "certificate of origin, mill or mine certificate and the transport documents from the first mile", banned.Measure.Source);
            }
        }
    }

    // A claim of origin from where such goods are hardly made.
    private IEnumerable<Draft> ScarceOrigins(Trade trade)
    {
        foreach (var line in trade.Lines)
        {
            if (line.Origin.Assumed || Heavy(line.Origin.Code, trade.Date))
                continue;
            foreach (var scarce in rules.ScarceOrigins)
            {
                if (scarce.Doubts(line.Code, line.Origin.Code, trade.Date))
                    yield return Signal(line.Subject, "medium", $"Goods said to originate in {Name(line.Origin.Code)}: {scarce.Reason}.",
                        "certificate of origin, and the mill or mine certificate", scarce.Source);
            }
        }
    }

    // Transit through a country under heavy sanctions without need: the goods may stay there.
    private IEnumerable<Draft> SilentTransit(Trade trade)
    {
        foreach (var line in trade.Lines)
        {
            if (rules.HighPriorityOf(line.Code) is not { } item)
                continue;
            foreach (var point in trade.Transit.Where(p => Heavy(p.Code, trade.Date) && p.Code != trade.Destination.Code))
                yield return Signal(point.Subject, "high", $"Common high-priority goods ({item.Code}) pass through {Name(point.Code)}.",
                    "the delivery verification and a different route", item.Source);
        }
    }
}
