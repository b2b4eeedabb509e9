using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Functions.UseCases.Lists;

/// <summary>How the lists stand.</summary>
/// <param name="Lists">Their active versions, and those that are being imported or were refused.</param>
/// <param name="Refreshes">The newest look at each list's publisher.</param>
/// <param name="Settings">The limits of age.</param>
/// <param name="Today">Today, UTC.</param>
public sealed record ListOverview(IReadOnlyList<ListState> Lists, IReadOnlyList<RefreshState> Refreshes, ListSettings Settings, DateOnly Today)
{
    /// <summary>A list's limit of age, days; null where it has none.</summary>
    public int? LimitDays(string list) => Settings.LimitOf(list);

    /// <summary>True for an active version that is past its limit of age.</summary>
    public bool IsStale(ListState list) => !list.Starter && list.CurrentOn is { } current && LimitDays(list.List) is { } limit && Today.DayNumber - current.DayNumber > limit;
}
