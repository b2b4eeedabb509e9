using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Starter;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Storage.Lists.Catalog;
using SanctionsCheck.Storage.Lists.Parties;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Storage.Lists;

/// <summary>
/// The versions of each list. A version is written to a table of its own, counted and checksummed, its raw files and index snapshot are archived, and
/// only then one pointer row moves: whatever happens before leaves the active version as it was, and the next import cleans up.
/// </summary>
/// <param name="tables">The account's tables.</param>
/// <param name="blobs">The account's blobs.</param>
/// <param name="time">The clock.</param>
public sealed class ListCatalog(TableServiceClient tables, BlobServiceClient blobs, TimeProvider time)
{
    private readonly CatalogTable _catalog = new(tables);
    private readonly ListArchive _archive = new(blobs);
    private readonly PartyStore _store = new(tables);

    internal CatalogTable Catalog => _catalog;

    internal VersionLoader Loader => new(_store, _archive);

    /// <summary>Makes the catalogue's table and the archive's container where they are missing.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation = default)
    {
        await _catalog.EnsureCreatedAsync(cancellation);
        await _archive.EnsureCreatedAsync(cancellation);
    }

    /// <summary>How each list stands, ordered by id: its active version, and beside it an import that is under way or was refused.</summary>
    public async Task<IReadOnlyList<ListState>> GetAsync(CancellationToken cancellation = default)
    {
        List<ListState> states = [];
        foreach (var rows in await _catalog.ReadAllAsync(cancellation))
        {
            if (rows is { Active.Version: var active, Pointer: { } pointer })
                states.Add(new(active.List, active.Version, active.Published, pointer.ActivatedAt, active.Parties, active.Names, active.Starter, ListState.Active)
                {
                    CurrentOn = active.Published > pointer.CurrentOn || pointer.CurrentOn is null ? active.Published : pointer.CurrentOn,
                });
            if (rows.Import is { } import) states.Add(import.ToState());
        }
        return states;
    }

    /// <summary>The active versions, ordered by list: one small row each, however many versions are held.</summary>
    public async Task<IReadOnlyList<ActiveVersion>> ActiveAsync(CancellationToken cancellation = default) =>
        [.. (await _catalog.ReadPointersAsync(cancellation)).Select(p => new ActiveVersion(p.List, p.Version, p.ActivatedAt))];

    /// <summary>The newest look at each list's publisher, ordered by id.</summary>
    public async Task<IReadOnlyList<RefreshState>> RefreshesAsync(CancellationToken cancellation = default) =>
        [.. (await _catalog.ReadAllAsync(cancellation)).Select(r => r.Refresh?.State).OfType<RefreshState>()];

    /// <summary>Notes that a publisher was seen to have nothing newer than the active version.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="version">The version; nothing is done where it is not the active one.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task ConfirmAsync(string list, string version, DateOnly day, CancellationToken cancellation = default)
    {
        bool Due(ListRows rows) => rows.Pointer is { } pointer && pointer.Version == version && !(pointer.CurrentOn >= day);
        if (!Due(await _catalog.ReadAsync(list, cancellation))) return;
        // Whoever is about to move the pointer goes by its ETag.
        await using var lease = await ImportLease.AcquireAsync(_archive.LeaseOf(list), time, cancellation);
        if (await _catalog.ReadAsync(list, lease.Token) is var rows && Due(rows)) await _catalog.ConfirmAsync(rows.Pointer!, day, lease.Token);
    }

    /// <summary>The versions of a list that are held, the newest import first.</summary>
    public async Task<IReadOnlyList<ListVersion>> VersionsAsync(string list, CancellationToken cancellation = default) =>
        [.. (await _catalog.ReadAsync(list, cancellation)).Versions.OrderByDescending(v => v.ImportedAt).Select(v => v.Version)];

    /// <summary>Imports the files of one version and activates it, if they can be read and the guards let them pass.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="files">The files; each may be opened several times.</param>
    /// <param name="request">Where they are from.</param>
    /// <param name="cancellation">Ends it; the active version stays, and the next import cleans up.</param>
    /// <exception cref="ArgumentException">Not a list's id.</exception>
    /// <exception cref="Azure.RequestFailedException">Storage refuses or can't be reached.</exception>
    public async Task<ImportOutcome> ImportAsync(string list, IReadOnlyList<ListFile> files, ImportRequest request, CancellationToken cancellation = default)
    {
        if (!ListIds.IsValid(list)) throw new ArgumentException($"'{list}' is no list's id: one of {string.Join(", ", ListIds.Official)}, or custom-NAME.", nameof(list));
        var id = await ContentId.OfAsync(files, cancellation);
        await using var lease = await ImportLease.AcquireAsync(_archive.LeaseOf(list), time, cancellation);
        var work = new ListImport(_catalog, _archive, _store, time, list);
        return await work.RunAsync(id, files, request, lease.Token);
    }

    /// <summary>Records that what was dropped for a list can't be used at all: a damaged archive, a manifest that can't be read. The active version stays.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="id">SHA-256 of what was dropped.</param>
    /// <param name="request">Where it is from.</param>
    /// <param name="reason">Why it can't be used.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<ImportOutcome> RefuseAsync(string list, string id, ImportRequest request, string reason, CancellationToken cancellation = default)
    {
        await using var lease = await ImportLease.AcquireAsync(_archive.LeaseOf(list), time, cancellation);
        var version = new ListVersion(list, id, DateOnly.FromDateTime(request.Modified.UtcDateTime));
        return await new ListImport(_catalog, _archive, _store, time, list).RefuseAsync(version, $"it can't be read: {reason}", new ListReport(), lease.Token);
    }

    /// <summary>Activates the embedded starter list where a list has no version, or an older starter.</summary>
    /// <returns>The lists that were activated.</returns>
    public async Task<IReadOnlyList<ListVersion>> LoadStarterAsync(CancellationToken cancellation = default)
    {
        List<ListVersion> activated = [];
        foreach (var (list, parties) in StarterList.Load())
        {
            var version = StarterList.VersionOf(list, parties);
            if (!NeedsStarter(await _catalog.ReadAsync(list, cancellation), version)) continue;
            await using var lease = await ImportLease.AcquireAsync(_archive.LeaseOf(list), time, cancellation);
            // Another worker may have loaded or imported it while this one waited.
            var rows = await _catalog.ReadAsync(list, lease.Token);
            if (!NeedsStarter(rows, version)) continue;
            var work = new ListImport(_catalog, _archive, _store, time, list);
            if (await work.ActivateNewAsync(rows, version, parties, [], "starter", 0, importing: false, lease.Token)) activated.Add(version);
        }
        return activated;
    }

    /// <summary>Makes a version that is held the active one: an earlier one, to go back to it, or one that a guard refused. Its table and snapshot are checked first.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="version">The version.</param>
    /// <param name="force">True to activate a version that a guard refused, after somebody has looked at it.</param>
    /// <param name="expected">The version that must be active now; null for any.</param>
    /// <param name="cancellation">Ends it; the active version stays.</param>
    /// <returns>The version.</returns>
    /// <exception cref="KeyNotFoundException">It is not held, or nothing is.</exception>
    /// <exception cref="ActivationException">It must not or can't be activated.</exception>
    public async Task<ListVersion> ActivateAsync(string list, string version, bool force = false, string? expected = null, CancellationToken cancellation = default)
    {
        await using var lease = await ImportLease.AcquireAsync(_archive.LeaseOf(list), time, cancellation);
        var rows = await _catalog.ReadAsync(list, lease.Token);
        var row = rows.Find(version) ?? throw new KeyNotFoundException($"The version {version} of {list} is not held.");
        if (expected is not null && rows.Pointer?.Version != expected)
            throw new ActivationException(ActivationRefusal.NotExpected, $"The active version of {list} is {rows.Pointer?.Version ?? "none"}, not {expected}.");
        if (rows.Pointer?.Version == version) return row.Version;
        if (row.Version.Starter) throw new ActivationException(ActivationRefusal.Starter, $"The version {version} of {list} is the starter list, which is not for compliance use.");
        if (row.Refusal is { } refusal && !force) throw new ActivationException(ActivationRefusal.Guarded, $"The version {version} of {list} was refused: {refusal}");
        try
        {
            return await new ListImport(_catalog, _archive, _store, time, list).ActivateHeldAsync(rows, row, Loader, lease.Token)
                ? row.Version
                : throw new ActivationException(ActivationRefusal.Overtaken, $"Another worker changed {list} at the same time.");
        }
        catch (Exception e) when (e is InvalidDataException or ListFormatException)
        {
            throw new ActivationException(ActivationRefusal.Damaged, e.Message, e);
        }
    }

    /// <summary>Goes back to the version that was active before the present one.</summary>
    /// <returns>The version that is active now.</returns>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public async Task<ListVersion> RollbackAsync(string list, CancellationToken cancellation = default)
    {
        var rows = await _catalog.ReadAsync(list, cancellation);
        return rows.Pointer?.Fallback is { } fallback
            ? await ActivateAsync(list, fallback, cancellation: cancellation)
            : throw new KeyNotFoundException($"{list} has no earlier version to go back to.");
    }

    /// <summary>What a version changed against another, or against the one that was active before it. A version that followed none, or a starter, added all its parties.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="version">The version, also one that a guard refused.</param>
    /// <param name="from">The version to compare with; null for the one before.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="KeyNotFoundException">The version, or the one to compare with, is not held.</exception>
    public async Task<VersionDelta> DeltaAsync(string list, string version, string? from = null, CancellationToken cancellation = default)
    {
        var rows = await _catalog.ReadAsync(list, cancellation);
        var row = rows.Find(version) ?? throw new KeyNotFoundException($"The version {version} of {list} is not held.");
        var before = (from ?? row.Previous) is not { } id ? null
            : rows.Find(id) ?? throw new KeyNotFoundException(from is null
                ? $"The version {id} of {list}, which came before, is no longer held."
                : $"The version {id} of {list} is not held.");
        var older = before is null ? null : Loader.LoadAsync(before, cancellation);
        var newer = Loader.LoadAsync(row, cancellation);
        return new(row.Version, before?.Version, ListDelta.Between(older is null ? [] : Parties(await older), Parties(await newer)));
    }

    /// <summary>Deletes versions that are neither active nor the one to go back to and were imported longer ago than the retention period, and files that could not be read then.</summary>
    /// <returns>The versions that were deleted.</returns>
    public async Task<IReadOnlyList<ListVersion>> DeleteOldAsync(TimeSpan retention, CancellationToken cancellation = default)
    {
        List<ListVersion> deleted = [];
        var oldest = time.GetUtcNow() - retention;
        foreach (var list in (await _catalog.ReadAllAsync(cancellation)).Select(r => r.List))
        {
            await using var lease = await ImportLease.AcquireAsync(_archive.LeaseOf(list), time, cancellation);
            var rows = await _catalog.ReadAsync(list, lease.Token);
            foreach (var row in rows.Versions.Where(v => v.ImportedAt < oldest && v.Version.Version != rows.Pointer?.Version && v.Version.Version != rows.Pointer?.Fallback))
            {
                await _catalog.ReleaseTableAsync(row, lease.Token);
                await _archive.DeleteAsync(list, row.Version.Version, lease.Token);
                await _catalog.DeleteVersionAsync(list, row.Version.Version, lease.Token);
                deleted.Add(row.Version);
            }
            foreach (var unread in rows.Unread.Where(u => u.ImportedAt < oldest))
            {
                await _archive.DeleteAsync(list, unread.Version, lease.Token);
                await _catalog.DeleteUnreadAsync(unread, lease.Token);
            }
            await new ListImport(_catalog, _archive, _store, time, list).DropLeftoversAsync(await _catalog.ReadAsync(list, lease.Token), lease.Token);
        }
        return deleted;
    }

    private static bool NeedsStarter(ListRows rows, ListVersion starter) =>
        rows.Active is not { } active || (active.Version.Starter && active.Version.Version != starter.Version);

    private static IEnumerable<Party> Parties(ScreeningIndex index) => Enumerable.Range(0, index.PartyCount).Select(index.GetParty);

    internal static string NewTableName(string list, string version) =>
        $"parties{string.Concat(list.Where(char.IsAsciiLetterOrDigit).Take(16))}{version[..16]}x{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
}
