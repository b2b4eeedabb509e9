using System.Collections.Immutable;
using System.Globalization;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Adds to the measures of a control look-up the authorisations that bear on them and the limits of the rule book.</summary>
internal static class ControlQuery
{
    public static ControlAnswer Answer(RuleBook rules, ControlRequest request, ImmutableArray<MeasureHit> hits)
    {
        ImmutableArray<string> countries =
            [.. request.Transit.Prepend(request.Destination).Prepend(request.Dispatch).Prepend(request.Origin).OfType<string>().Distinct()];
        var authorisations = ImmutableArray.CreateBuilder<AuthorisationMatch>();
        foreach (var regime in hits.GroupBy(h => h.Measure.Regime))
        {
            ImmutableArray<string> measures = [.. regime.Select(h => h.Measure.Id)];
            authorisations.AddRange(rules.AuthorisationsFor(new AuthorisationRequest
            {
                Regime = regime.Key,
                Measures = measures,
                Programmes = [.. rules.Programmes.Where(p => p.Regime == regime.Key && p.Measures.Any(m => measures.Contains(m))).Select(p => p.Key)],
                Countries = countries,
                Destination = request.Destination,
                HsCode = request.HsCode,
                Description = request.Description,
                Date = request.Date,
            }));
        }
        return new ControlAnswer(hits, authorisations.ToImmutable(), [.. Notices(rules, request.Date, countries)]);
    }

    private static IEnumerable<string> Notices(RuleBook rules, DateOnly date, ImmutableArray<string> countries)
    {
        foreach (var country in countries)
        {
            foreach (var regime in Assessment.JurisdictionIds.All)
            {
                if (rules.ReachesBackTo(regime, country) is { } first && date < first)
                    yield return string.Create(CultureInfo.InvariantCulture,
                        $"The rule book has {regime} measures on {country} from {first:yyyy-MM-dd} only; it does not reach back to {date:yyyy-MM-dd}.");
            }
        }
    }
}
