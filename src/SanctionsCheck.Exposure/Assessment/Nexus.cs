using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Which law binds the trade, and through what.</summary>
internal sealed class Nexus(RuleBook rules)
{
    /// <summary>A share of a foreign company from which on the US law on Iran and Cuba binds it with its US owner, percent (31 CFR 560.215).</summary>
    private const decimal Owned = 50;

    private static readonly ImmutableArray<string> NoNexus =
        [.. JurisdictionIds.All.Select(j => $"no nexus: not declared, and no party, place, goods or currency of {j} takes part")];

    /// <summary>Each jurisdiction, in the order of <see cref="JurisdictionIds.All"/>: whether it applies, and why or why not.</summary>
    public ImmutableArray<(string Jurisdiction, bool Applies, string Why)> Of(Trade trade)
    {
        var reasons = new List<string>?[JurisdictionIds.All.Count];
        foreach (var declared in trade.Declared)
            Add(declared, "declared");
        Add("UN", "measures of the Security Council bind all states");
        foreach (var actor in trade.Actors)
        {
            if (At(actor.Country, trade) is { } there)
                Add(there, actor.Carries && actor.Role is "vessel" or "ship" ? $"{actor.Role} under the flag of {actor.Country}" : $"{actor.Role} in {actor.Country}");
        }
        foreach (var currency in trade.Currencies)
        {
            if (rules.JurisdictionOfCurrency(currency) is { } clearing)
                Add(clearing, $"payment in {currency}, cleared by its banks");
        }
        if (!trade.Dispatch.Assumed && At(trade.Dispatch.Code, trade) is { } from)
            Add(from, $"goods leave {trade.Dispatch.Code}");
        if (!trade.Destination.Assumed && At(trade.Destination.Code, trade) is { } to)
            Add(to, $"goods go to {trade.Destination.Code}");
        foreach (var transit in trade.Transit)
        {
            if (At(transit.Code, trade) is { } passed)
                Add(passed, $"transit through {transit.Match.Name ?? transit.Code}");
        }
        // Export controls of the United States follow their goods abroad; other import and export law stops at persons and territory.
        if (trade.Lines.Any(l => !l.Origin.Assumed && At(l.Origin.Code, trade) == "US"))
            Add("US", "goods of US origin");
        if (trade.Countries.Contains("IR") || trade.Countries.Contains("CU"))
        {
            foreach (var actor in trade.Actors.Where(a => a.Owners.Any(o => IsAmerican(o, trade))))
                Add("US", $"{actor.Role} owned from the US, whose law on Iran and Cuba binds such companies (31 CFR 560.215, 515.329)");
        }

        var laws = ImmutableArray.CreateBuilder<(string, bool, string)>(reasons.Length);
        for (var i = 0; i < reasons.Length; i++)
            laws.Add((JurisdictionIds.All[i], reasons[i] is not null, reasons[i] is { } why ? string.Join("; ", why) : NoNexus[i]));
        return laws.MoveToImmutable();

        void Add(string jurisdiction, string reason)
        {
            var place = JurisdictionIds.IndexOf(jurisdiction);
            var known = reasons[place] ??= [];
            if (!known.Contains(reason))
                known.Add(reason);
        }
    }

    private bool IsAmerican(TradeActor owner, Trade trade) =>
        owner.Percent >= Owned && (At(owner.Country, trade) == "US" || owner.Owners.Any(o => IsAmerican(o, trade)));

    private string? At(string? code, Trade trade) => code is null ? null : rules.Countries.JurisdictionOf(code, trade.Date);
}
