using System.Collections.Frozen;
using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Whether goods made in a third country are caught by what they were made of.</summary>
internal sealed class ProcessedGoods(CountryResolver countries, FrozenDictionary<string, CountryTier> tiers)
{
    /// <summary>True where the description names the target's inputs, false where their absence has to be proved, also because the description denies them; null where the measure has no hold.</summary>
    public bool? Named(Measure measure, ControlRequest request, string text)
    {
        if (request.Origin is not { } origin || origin == measure.Target || request.Destination == measure.Target)
            return null;
        // Who denies such inputs has to prove it.
        if (Mentions.Has(text, measure.InputWords))
            return Mentions.Affirms(request.Description, text, measure.InputWords);
        // Regions have measures of their own on all that comes from them.
        if (countries.JurisdictionOf(request.Destination, request.Date) != measure.Regime || countries.JurisdictionOf(origin, request.Date) == measure.Regime
            || countries.Find(origin) is { Parent: not null })
            return null;
        var tier = tiers.GetValueOrDefault(origin);
        return measure.InputProof switch
        {
            InputProof.NonPartners => tier is { Partner: true } ? null : false,
            InputProof.DiversionRisk => tier is { Tier: RiskTier.DiversionRisk } && !(request.Date < tier.From) ? false : null,
            _ => null,
        };
    }
}
