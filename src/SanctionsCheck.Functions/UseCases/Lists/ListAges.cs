using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases.Lists;

/// <summary>Which of the lists in use are older than their limits. The starter says of itself that it is no list to rely on.</summary>
public sealed class ListAges(LibraryCache libraries, ListAlertStore alerts, ListSettings settings, TimeProvider clock)
{
    /// <summary>The lists of a library that are too old on a day, ordered by id.</summary>
    public ImmutableArray<StaleList> Stale(PinnedLibrary pinned, DateOnly today) =>
    [
        .. from index in pinned.Library.Current.Indexes
           let version = index.Version
           let current = pinned.CurrentOn(version)
           where !version.Starter && settings.LimitOf(version.List) is { } limit && today.DayNumber - current.DayNumber > limit
           orderby version.List
           select new StaleList(version.List, current, settings.LimitOf(version.List)!.Value),
    ];

    /// <summary>What every answer that rests on such a list says.</summary>
    public static string Notice(StaleList stale) => string.Create(CultureInfo.InvariantCulture,
        $"{stale.List} was last known to be current on {stale.Current:yyyy-MM-dd}, which is past its limit of {stale.LimitDays} days");

    /// <summary>Stores an alert for each list that is too old now, once for each time that it becomes so.</summary>
    public async Task AlertAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var stale in Stale(await libraries.GetAsync(cancellation), today))
            await alerts.AddAsync(ListAlert.Stale(stale.List, stale.Current, Notice(stale) + "."), cancellation);
    }
}
