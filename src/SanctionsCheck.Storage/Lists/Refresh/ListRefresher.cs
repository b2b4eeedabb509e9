using System.Collections.Immutable;
using SanctionsCheck.Storage.Lists.Catalog;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>Looks at a list's publisher and imports what is new there, the same way as a file that was dropped; notes what came of it.</summary>
/// <param name="catalog">The list versions.</param>
/// <param name="fetcher">Asks publishers.</param>
/// <param name="time">The clock.</param>
public sealed class ListRefresher(ListCatalog catalog, ListFetcher fetcher, TimeProvider time)
{
    /// <summary>Looks once.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="addresses">Where its files lie; together they make one version.</param>
    /// <param name="cancellation">Ends it; the active version stays.</param>
    /// <returns>What came of it, and what the import said where there was one.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage refuses or can't be reached.</exception>
    public async Task<(RefreshState State, ImportOutcome? Import)> RunAsync(string list, ImmutableArray<Uri> addresses, CancellationToken cancellation = default)
    {
        var rows = await catalog.Catalog.ReadAsync(list, cancellation);
        // Stamps of other addresses say nothing of these.
        var known = rows.Refresh is { } row && row.Stamps.Count == addresses.Length && addresses.All(row.Stamps.ContainsKey) ? row : null;
        try
        {
            if (await fetcher.FetchAsync(addresses, known?.Stamps ?? ImmutableDictionary<Uri, FetchStamp>.Empty, cancellation) is not { } fetched)
                return (await SettleAsync(rows, known!.State.Version!, known.Stamps, cancellation), null);
            using var files = Unpack(fetched);
            var stamps = addresses.Zip(fetched).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second.Stamp);
            var version = await ContentId.OfAsync(files, cancellation);
            // What was looked at before is not imported again: whoever has gone back to an earlier version since then had a reason.
            if (rows.Refresh?.State.Version == version && rows.Find(version) is not null) return (await SettleAsync(rows, version, stamps, cancellation), null);
            var modified = fetched.Max(f => f.Stamp.LastModified) ?? time.GetUtcNow();
            var outcome = await catalog.ImportAsync(list, files, new(fetched[0].Name, modified), cancellation);
            return (await PutAsync(rows, outcome, version, stamps, cancellation), outcome);
        }
        catch (Exception e) when (e is FetchException or InvalidDataException)
        {
            return (await PutAsync(rows, RefreshResult.Failed, e.Message, rows.Refresh?.State.Version, known?.Stamps, cancellation), null);
        }
    }

    private static SpooledFiles Unpack(IReadOnlyList<FetchedFile> fetched)
    {
        var files = new SpooledFiles();
        try
        {
            foreach (var file in fetched) ListUnpacker.Unpack(file.Name, file.Content, files);
            return files;
        }
        catch
        {
            files.Dispose();
            foreach (var file in fetched) file.Dispose();
            throw;
        }
    }

    /// <summary>The publisher has what it had: the active version is confirmed, or what was said of it stands.</summary>
    private async Task<RefreshState> SettleAsync(ListRows rows, string version, IReadOnlyDictionary<Uri, FetchStamp> stamps, CancellationToken cancellation)
    {
        if (rows.Pointer?.Version == version)
        {
            await ConfirmAsync(rows.List, version, cancellation);
            return await PutAsync(rows, RefreshResult.Unchanged, null, version, stamps, cancellation);
        }
        var refused = rows.Find(version)?.Refusal ?? (rows.Import?.Version == version ? rows.Import.Reason : null);
        return await PutAsync(rows, refused is null ? RefreshResult.Superseded : RefreshResult.Refused, refused, version, stamps, cancellation);
    }

    private async Task<RefreshState> PutAsync(ListRows rows, ImportOutcome outcome, string version, IReadOnlyDictionary<Uri, FetchStamp> stamps, CancellationToken cancellation)
    {
        if (outcome.Result != ImportResult.Refused) await ConfirmAsync(rows.List, version, cancellation);
        var result = outcome.Result switch
        {
            ImportResult.Activated => RefreshResult.Activated,
            ImportResult.Unchanged => RefreshResult.Unchanged,
            _ => RefreshResult.Refused,
        };
        // What could not be read at all is fetched and tried again the next time: a later release may be able to.
        var held = outcome.Result != ImportResult.Refused || (await catalog.Catalog.ReadAsync(rows.List, cancellation)).Find(version) is not null;
        return await PutAsync(rows, result, outcome.Reason, version, held ? stamps : null, cancellation);
    }

    private async Task<RefreshState> PutAsync(
        ListRows rows, RefreshResult result, string? reason, string? version, IReadOnlyDictionary<Uri, FetchStamp>? stamps, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? failing = result is RefreshResult.Failed or RefreshResult.Refused ? rows.Refresh?.State.FailingSince ?? now : null;
        var state = new RefreshState(rows.List, now, result, reason, failing, version);
        await catalog.Catalog.PutAsync(new RefreshRow(state, stamps ?? ImmutableDictionary<Uri, FetchStamp>.Empty), cancellation);
        return state;
    }

    private Task ConfirmAsync(string list, string version, CancellationToken cancellation) =>
        catalog.ConfirmAsync(list, version, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellation);
}
