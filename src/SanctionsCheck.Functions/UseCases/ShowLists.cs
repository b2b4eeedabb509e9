using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Functions.UseCases.Lists;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Shows the lists that are held and what their versions changed.</summary>
public sealed class ShowLists(ListCatalog catalog, LibraryCache libraries, ListSettings settings, TimeProvider clock)
{
    /// <summary>How each list stands. Once a version is shown as active, this worker's answers rest on it.</summary>
    public async Task<ListOverview> AllAsync(CancellationToken cancellation)
    {
        var states = await catalog.GetAsync(cancellation);
        var known = (await libraries.GetAsync(cancellation)).Library.Current.Indexes.Select(i => i.Version.Version).ToHashSet(StringComparer.Ordinal);
        if (states.Any(s => s.State == ListState.Active && !known.Contains(s.Version))) await libraries.LookAsync(cancellation);
        return new(states, await catalog.RefreshesAsync(cancellation), settings, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>What a version changed against another, or the one that was active before it.</summary>
    /// <exception cref="RequestException">Not a list's id, or one of the versions is not held.</exception>
    public async Task<VersionDelta> DeltaAsync(string list, string version, string? from, CancellationToken cancellation)
    {
        CheckId(list);
        try
        {
            return await catalog.DeltaAsync(list, version, from, cancellation);
        }
        catch (KeyNotFoundException e)
        {
            throw Problems.NotFound(e.Message, "GET lists shows the versions that are active; add from= to compare with a version that is held.");
        }
    }

    /// <summary>Refuses what is not a list's id.</summary>
    /// <exception cref="RequestException">It is none.</exception>
    internal static void CheckId(string list)
    {
        if (!ListIds.IsValid(list))
            throw Problems.NotFound($"\"{list}\" is not a list id.", $"Use one of {string.Join(", ", ListIds.Official)} or {ListIds.CustomPrefix}NAME.");
    }
}
