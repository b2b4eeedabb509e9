using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Which law binds the trade, and through what.</summary>
internal sealed class Nexus(RuleBook rules)
{
    /// <summary>Whether a jurisdiction applies, and why or why not.</summary>
    public (bool Applies, string Why) Of(string jurisdiction, Trade trade)
    {
        var why = Reasons(jurisdiction, trade).Distinct(StringComparer.Ordinal).ToList();
        return why.Count > 0
            ? (true, string.Join("; ", why))
            : (false, $"no nexus: not declared, and no party, place, goods or currency of {jurisdiction} takes part");
    }

    private IEnumerable<string> Reasons(string jurisdiction, Trade trade)
    {
        if (trade.Declared.Contains(jurisdiction))
            yield return "declared";
        if (jurisdiction == "UN")
            yield return "measures of the Security Council bind all states";
        foreach (var actor in trade.Actors)
        {
            if (In(actor.Country, jurisdiction, trade))
                yield return $"{actor.Role} in {actor.Country}";
        }
        foreach (var currency in trade.Currencies)
        {
            if (rules.JurisdictionOfCurrency(currency) == jurisdiction)
                yield return $"payment in {currency}, cleared by its banks";
        }
        if (!trade.Dispatch.Assumed && In(trade.Dispatch.Code, jurisdiction, trade))
            yield return $"goods leave {trade.Dispatch.Code}";
        if (!trade.Destination.Assumed && In(trade.Destination.Code, jurisdiction, trade))
            yield return $"goods go to {trade.Destination.Code}";
        foreach (var transit in trade.Transit)
        {
            if (In(transit.Code, jurisdiction, trade))
                yield return $"transit through {transit.Match.Name ?? transit.Code}";
        }
        foreach (var line in trade.Lines)
        {
            // Export controls of the United States follow their goods abroad; other import and export law stops at persons and territory.
            if (jurisdiction == "US" && !line.Origin.Assumed && In(line.Origin.Code, jurisdiction, trade))
                yield return "goods of US origin";
        }
    }

    private bool In(string? code, string jurisdiction, Trade trade) => rules.Countries.JurisdictionOf(code, trade.Date) == jurisdiction;
}
