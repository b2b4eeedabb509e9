using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Countries;

namespace SanctionsCheck.Exposure.Routes;

/// <summary>Signs of diversion in route, goods and parties. Each calls for a review and says what to ask for; none is a breach by itself.</summary>
internal sealed class RouteSignals(RuleBook rules)
{
    /// <summary>Adds the signals of a trade; what two of them say alike once.</summary>
    public void Add(Trade trade, List<Draft> found)
    {
        var first = found.Count;
        AddHighPriority(trade, found);
        AddBothEnds(trade, found);
        AddCorridors(trade, found);
        AddFreeZones(trade, found);
        AddBuyerElsewhere(trade, found);
        AddNeighbourOrigin(trade, found);
        AddScarceOrigins(trade, found);
        AddSilentTransit(trade, found);
        for (var i = found.Count - 1; i > first; i--)
        {
            if (StandsBefore(found, first, i))
                found.RemoveAt(i);
        }
    }

    private static bool StandsBefore(List<Draft> found, int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (found[i].Subject == found[at].Subject && found[i].Summary == found[at].Summary)
                return true;
        }
        return false;
    }

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
    private void AddHighPriority(Trade trade, List<Draft> found)
    {
        if (Towards(trade) is not { } towards)
            return;
        foreach (var line in trade.Lines)
        {
            if (rules.HighPriorityOf(line.Code) is { } item)
                found.Add(Signal(line.Subject, "high", $"Common high-priority goods ({item.Code} {item.Name}, tier {item.Tier}) towards {Name(towards.Code)}, a transshipment country.",
                    "an end-user statement, a no-re-export clause and the delivery documents", item.Source));
            else if (line.Code is not null && rules.MayBeHighPriority(line.Code))
                found.Add(Signal(line.Subject, "medium", $"Code {line.Code} holds common high-priority goods, and they go towards {Name(towards.Code)}, a transshipment country.",
                    "the 6-digit HS code"));
        }
    }

    // The first transshipment country that the goods reach.
    private RoutePoint? Towards(Trade trade)
    {
        if (Tier(trade.Destination.Code, trade.Date) == RiskTier.DiversionRisk)
            return trade.Destination;
        foreach (var point in trade.Transit)
        {
            if (Tier(point.Code, trade.Date) == RiskTier.DiversionRisk)
                return point;
        }
        return null;
    }

    private bool TouchesHeavy(Trade trade)
    {
        foreach (var country in trade.Countries)
        {
            if (Heavy(country, trade.Date))
                return true;
        }
        return false;
    }

    private void AddBothEnds(Trade trade, List<Draft> found)
    {
        var to = trade.Destination;
        if (!Heavy(to.Code, trade.Date))
            return;
        var from = trade.Lines.Select(l => l.Origin).Prepend(trade.Dispatch).FirstOrDefault(p => Heavy(p.Code, trade.Date));
        if (from is not null && from.Code != to.Code)
            found.Add(Signal("destination", "high", $"Both ends are under heavy sanctions: {Name(from.Code)} and {Name(to.Code)}.",
                "who pays, through which banks, who carries and who insures"));
    }

    private void AddCorridors(Trade trade, List<Draft> found)
    {
        if (trade.Transit.IsEmpty || !TouchesHeavy(trade))
            return;
        foreach (var point in trade.Transit)
        {
            // Goods that leave their own country by its port go no roundabout way.
            if (point.Match.Place is { DiversionRisk: true } place && (trade.Dispatch.Code != point.Code || Heavy(trade.Destination.Code, trade.Date)))
                found.Add(Signal(point.Subject, "medium", $"The route passes {place.Name}, on a corridor known for diversion.", "the bill of lading and the port calls", place.Source));
        }
    }

    // The goods stop short of the buyer's country, which is under heavy sanctions.
    private void AddBuyerElsewhere(Trade trade, List<Draft> found)
    {
        if (Heavy(trade.Destination.Code, trade.Date))
            return;
        foreach (var actor in trade.Actors)
        {
            if (actor.Role is "importer" or "consignee" or "end-user" or "buyer" or "notify-party" && Heavy(actor.Country, trade.Date))
                found.Add(Signal(actor.Subject, "medium", $"The {actor.Role} is in {Name(actor.Country)}, though the goods go to {Name(trade.Destination.Code)}.",
                    "where the goods are used, and the delivery documents"));
        }
    }

    // In a free zone goods change hands and papers out of sight.
    private void AddFreeZones(Trade trade, List<Draft> found)
    {
        AddFreeZone(trade, trade.Destination, found);
        foreach (var point in trade.Transit)
            AddFreeZone(trade, point, found);
    }

    private void AddFreeZone(Trade trade, RoutePoint point, List<Draft> found)
    {
        if (point.Match.Place is { Kind: "free-zone", DiversionRisk: true } zone && (TouchesHeavy(trade) || trade.Lines.Any(l => rules.HighPriorityOf(l.Code) is not null)))
            found.Add(Signal(point.Subject, "medium", $"The goods go through the free zone {zone.Name}, where goods and papers change hands.",
                "who takes the goods over there, and the papers of the onward journey", zone.Source));
    }

    // Goods said to come from elsewhere travel by a country whose own goods of this kind are banned.
    private void AddNeighbourOrigin(Trade trade, List<Draft> found)
    {
        foreach (var line in trade.Lines)
        {
            if (line.Code is null)
                continue;
            for (var i = -1; i < trade.Transit.Length; i++)
            {
                var neighbour = i < 0 ? trade.Dispatch.Code : trade.Transit[i].Code;
                if (neighbour is null || neighbour == line.Origin.Code || neighbour == trade.Destination.Code || !Heavy(neighbour, trade.Date))
                    continue;
                var request = ControlFindings.Request(trade, line, line.Code) with { Origin = neighbour, Dispatch = neighbour, Transit = [], Direction = MeasureDirection.ImportFrom };
                var banned = rules.MeasuresFor(request).FirstOrDefault(h => h.Side != "inputs" && h.Measure is { Effect: MeasureEffect.Prohibited, Condition: MeasureCondition.None, AllGoods: false });
                if (banned is not null)
                    found.Add(Signal(line.Subject, "medium",
                        $"Goods said to originate in {Name(line.Origin.Code)} travel by {Name(neighbour)}, whose goods of this kind are banned ({banned.Measure.Id}).",
                        "certificate of origin, mill or mine certificate and the transport documents from the first mile", banned.Measure.Source));
            }
        }
    }

    // A claim of origin from where such goods are hardly made.
    private void AddScarceOrigins(Trade trade, List<Draft> found)
    {
        foreach (var line in trade.Lines)
        {
            if (line.Origin.Assumed || Heavy(line.Origin.Code, trade.Date))
                continue;
            foreach (var scarce in rules.ScarceOrigins)
            {
                if (scarce.Doubts(line.Code, line.Origin.Code, trade.Date))
                    found.Add(Signal(line.Subject, "medium", $"Goods said to originate in {Name(line.Origin.Code)}: {scarce.Reason}.",
                        "certificate of origin, and the mill or mine certificate", scarce.Source));
            }
        }
    }

    // Transit through a country under heavy sanctions without need: the goods may stay there.
    private void AddSilentTransit(Trade trade, List<Draft> found)
    {
        foreach (var line in trade.Lines)
        {
            if (rules.HighPriorityOf(line.Code) is not { } item)
                continue;
            foreach (var point in trade.Transit)
            {
                if (!Heavy(point.Code, trade.Date) || point.Code == trade.Destination.Code)
                    continue;
                found.Add(Signal(point.Subject, "high", $"Common high-priority goods ({item.Code}) pass through {Name(point.Code)}.",
                    "the delivery verification and a different route", item.Source));
            }
        }
    }
}
