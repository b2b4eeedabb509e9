using SanctionsCheck.Exposure.Countries;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Whether, and by which side, a measure's target takes part in a trade.</summary>
internal static class TradeSides
{
    /// <summary>"origin", "dispatch", "destination", "transit" or "any"; null where the measure has no hold on this route.</summary>
    public static string? Of(Measure measure, string? target, ControlRequest request, CountryResolver countries)
    {
        if (!measure.Via.IsEmpty && !measure.Via.Any(v => request.Transit.Contains(v) || request.Destination == v || request.Dispatch == v))
            return null;
        if (target is null)
            return "any";
        var side = measure.Direction switch
        {
            MeasureDirection.ImportFrom => ImportSide(measure, target, request),
            MeasureDirection.ExportTo => request.Destination == target ? "destination" : null,
            MeasureDirection.Transit when !measure.Via.IsEmpty => Seller(target, request),
            MeasureDirection.Transit => request.Transit.Contains(target) ? "transit" : null,
            MeasureDirection.Transport or MeasureDirection.Services =>
                Seller(target, request) ?? (request.Destination == target ? "destination" : request.Transit.Contains(target) ? "transit" : null),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Direction, "Not a direction."),
        };
        return side is not null && Reaches(measure, request, countries) ? side : null;
    }

    private static string? ImportSide(Measure measure, string target, ControlRequest request)
    {
        if (request.Destination == target)
            return null;
        if (request.Origin == target)
            return "origin";
        if (request.Dispatch == target && (measure.ImportBasis != ImportBasis.Origin || request.Origin is null))
            return "dispatch";
        return measure.ImportBasis == ImportBasis.OriginDispatchOrTransit && request.Transit.Contains(target) ? "transit" : null;
    }

    private static string? Seller(string target, ControlRequest request) =>
        request.Origin == target ? "origin" : request.Dispatch == target ? "dispatch" : null;

    private static bool Reaches(Measure measure, ControlRequest request, CountryResolver countries) => measure.Reach switch
    {
        MeasureReach.Persons => true,
        MeasureReach.Territory => measure.Direction == MeasureDirection.ImportFrom
            ? request.Destination is null || countries.JurisdictionOf(request.Destination, request.Date) == measure.Regime
            : request.Dispatch is null || countries.JurisdictionOf(request.Dispatch, request.Date) == measure.Regime,
        MeasureReach.Items => (request.Origin is null && request.Dispatch is null)
            || countries.JurisdictionOf(request.Origin, request.Date) == measure.Regime
            || countries.JurisdictionOf(request.Dispatch, request.Date) == measure.Regime,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Reach, "Not a reach."),
    };
}
