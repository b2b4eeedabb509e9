using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Functions.UseCases.Lists;

/// <summary>Has lists read again: from their publishers, or, where a list has none, from its inbox.</summary>
public sealed partial class RefreshList(
    ListRefresher refresher, ImportList imports, RefreshQueue queue, ListAlertStore alerts, ListAges ages, ListSettings settings, StoragePreparation preparation, ILogger<RefreshList> logger)
{
    /// <summary>The timer: puts every list that has a publisher into the queue, if that is switched on; and says which lists are too old.</summary>
    public async Task AllAsync(CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        if (settings.RefreshEnabled)
        {
            foreach (var list in settings.Sources.Keys) await queue.SendAsync(list, cancellation);
        }
        await ages.AlertAsync(cancellation);
    }

    /// <summary>A caller asks for one list.</summary>
    /// <exception cref="RequestException">Not a list's id, or it has neither a publisher nor a file in its inbox.</exception>
    public async Task<RefreshOrder> AskAsync(string list, CancellationToken cancellation)
    {
        ShowLists.CheckId(list);
        var file = settings.Sources.ContainsKey(list) ? null : await imports.NewestAsync(list, cancellation) ?? throw Nothing(list);
        await queue.SendAsync(list, cancellation);
        return new(list, file is null ? [.. settings.Sources[list].Select(ListFetcher.NameOf)] : [$"{ListInbox.ContainerName}/{list}/{file}"]);
    }

    /// <summary>The queue: reads one list. What its publisher has or lacks is an outcome; only storage makes it fail, and then it is tried again.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage refuses or can't be reached.</exception>
    public async Task RunAsync(string list, CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        if (!settings.Sources.TryGetValue(list, out var addresses))
        {
            if (await imports.NewestAsync(list, cancellation) is { } file) await imports.DroppedAsync(list, file, cancellation);
            return;
        }
        using var activity = Telemetry.Source.StartActivity("list refresh");
        activity?.SetTag("sanctionscheck.list", list);
        var (state, import) = await refresher.RunAsync(list, addresses, cancellation);
        Telemetry.Refreshed(list, state.Result.ToString().ToLowerInvariant());
        if (import is not null) await imports.TellAsync(list, ListFetcher.NameOf(addresses[0]), import, cancellation);
        if (state.Result != RefreshResult.Failed) return;
        Failed(list, state.Reason);
        await alerts.AddAsync(ListAlert.Failed(list, state), cancellation);
    }

    private static RequestException Nothing(string list) => new(
        new(ProblemTypes.Conflict, StatusCodes.Status409Conflict, "Nothing to read", $"{list} has no publisher's address, and no file lies in {ListInbox.ContainerName}/{list}/.")
        { Mend = $"Put its file into the container {ListInbox.ContainerName} as {list}/NAME (a set of files goes into a zip), or configure its address." });

    [LoggerMessage(Level = LogLevel.Error, Message = "{List}: its publisher could not be read; the active version stays: {Reason}")]
    private partial void Failed(string list, string? reason);
}
