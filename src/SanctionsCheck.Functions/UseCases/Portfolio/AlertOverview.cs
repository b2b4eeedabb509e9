using System.Collections.Immutable;
using SanctionsCheck.Storage.Alerts;

namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>Alerts of both kinds, found in the same span of time.</summary>
/// <param name="Pairings">Changes of verdict.</param>
/// <param name="Lists">Lists that are not as they should be.</param>
/// <param name="Next">Where there are more: the time after which they were found.</param>
public sealed record AlertOverview(ImmutableArray<Alert> Pairings, ImmutableArray<ListAlert> Lists, DateTimeOffset? Next)
{
    /// <summary>Both up to the time at which the first of them breaks off.</summary>
    public static AlertOverview Of(AlertPage pairings, (ImmutableArray<ListAlert> Alerts, bool More) lists)
    {
        DateTimeOffset? end = pairings.More ? pairings.Alerts[^1].At : null;
        if (lists.More && !(end < lists.Alerts[^1].At)) end = lists.Alerts[^1].At;
        return end is null
            ? new(pairings.Alerts, lists.Alerts, null)
            : new([.. pairings.Alerts.Where(a => a.At <= end)], [.. lists.Alerts.Where(a => a.At <= end)], end);
    }
}
