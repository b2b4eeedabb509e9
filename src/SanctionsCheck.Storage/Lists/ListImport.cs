using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Storage.Lists.Catalog;
using SanctionsCheck.Storage.Lists.Parties;

namespace SanctionsCheck.Storage.Lists;

/// <summary>One change of a list's active version, made while the list's lease is held.</summary>
internal sealed class ListImport(CatalogTable catalog, ListArchive archive, PartyStore store, TimeProvider time, string list)
{
    public async Task<ImportOutcome> RunAsync(string id, IReadOnlyList<ListFile> files, ImportRequest request, CancellationToken cancellation)
    {
        var rows = await catalog.ReadAsync(list, cancellation);
        // A table without a version, or an import that nobody ended: a worker died over it.
        if (rows.Leftovers.Length > 0 || rows.Import?.State == ListState.Importing) await archive.DeleteUnknownAsync(list, rows.Archived, cancellation);
        await DropLeftoversAsync(rows, cancellation);
        rows = rows with { Leftovers = [] };
        if (rows.Active is { } active && active.Version.Version == id)
        {
            if (rows.Import is not null) await catalog.ClearImportAsync(list, cancellation);
            return new(ImportResult.Unchanged, active.Version, null, [], active.IssueCount);
        }
        if (rows.Find(id) is { } held)
        {
            try
            {
                return await ActivateAgainAsync(rows, held, request, cancellation);
            }
            catch (InvalidDataException)
            {
                // What is kept of it is damaged; the files are at hand, and it is imported from them like a new one.
                await catalog.ReleaseTableAsync(held, cancellation);
            }
        }
        await catalog.PutAsync(new ImportRow(list, id, ListState.Importing, null), cancellation);
        var report = new ListReport();
        List<Party> parties;
        string format;
        try
        {
            var reader = ListFormats.Find(list, files);
            format = reader.Name;
            parties = [.. reader.Read(list, files, report)];
        }
        catch (ListFormatException e)
        {
            var unread = new ListVersion(list, id, PublishedDate.Of(report, request, files));
            return await KeepUnreadAsync(unread, files, $"it can't be read: {e.Message}", report, cancellation);
        }
        // An earlier release could not read the same files.
        foreach (var readable in rows.Unread.Where(u => u.Version == id)) await catalog.DeleteUnreadAsync(readable, cancellation);
        var version = new ListVersion(list, id, PublishedDate.Of(report, request, files), Starter: false, parties.Count, parties.Sum(p => p.Names.Length));
        if (!request.Force && ActivationGuard.Refusal(rows.Active?.Version, version) is { } refusal)
            return await HoldRefusedAsync(rows, version, files, format, refusal, report, cancellation);
        try
        {
            if (await ActivateNewAsync(rows, version, parties, files, format, report.IssueCount, importing: true, cancellation))
                return new(ImportResult.Activated, version, null, report.Issues, report.IssueCount);
        }
        catch (InvalidDataException e)
        {
            return await KeepUnreadAsync(version, files, e.Message, report, cancellation);
        }
        // The lease ran out under this worker and another one took the list over: what that one did stands, unless it did something else.
        rows = await catalog.ReadAsync(list, cancellation);
        return rows.Active?.Version.Version == id
            ? new(ImportResult.Unchanged, rows.Active.Version, null, report.Issues, report.IssueCount)
            : await RefuseAsync(version, "another version was activated at the same time; import it again.", report, cancellation);
    }

    /// <summary>The same content was imported before and is still held: it need not be read again.</summary>
    private async Task<ImportOutcome> ActivateAgainAsync(ListRows rows, VersionRow held, ImportRequest request, CancellationToken cancellation)
    {
        var refusal = request.Force ? null : ActivationGuard.Refusal(rows.Active?.Version, held.Version);
        if (refusal is null && !await ActivateHeldAsync(rows, held, new(store, archive), cancellation))
            refusal = "another version was activated at the same time; import it again.";
        return refusal is null
            ? new(ImportResult.Activated, held.Version, null, [], held.IssueCount)
            : await RefuseAsync(held.Version, refusal, new ListReport(), cancellation);
    }

    /// <summary>Writes a version's table, archives files and snapshot, and moves the pointer to it.</summary>
    /// <returns>False where another worker has moved the pointer, or dropped the table as a leftover, meanwhile.</returns>
    public async Task<bool> ActivateNewAsync(
        ListRows rows, ListVersion version, IReadOnlyList<Party> parties, IReadOnlyList<ListFile> files, string format, int issues, bool importing, CancellationToken cancellation)
    {
        var table = ListCatalog.NewTableName(list, version.Version);
        await catalog.AddLeftoverAsync(list, table, cancellation);
        // Storage is what takes time: the index is built meanwhile.
        var index = Task.Run(() => ScreeningIndex.Build(version, parties), cancellation);
        var totals = await store.WriteAsync(table, parties, cancellation);
        await archive.WriteFilesAsync(version, files, cancellation);
        await archive.WriteSnapshotAsync(await index, cancellation);
        var row = new VersionRow(version, table, totals, [.. files.Select(f => f.Name)], format, null, time.GetUtcNow(), issues);
        if (!await MoveAsync(rows, row, table, importing, cancellation)) return false;
        await ReleaseUnusedAsync(cancellation);
        return true;
    }

    /// <summary>Moves the pointer to a version that is held, once its table is whole: it is written again if retention dropped it or it is damaged.</summary>
    /// <returns>False where another worker has moved the pointer meanwhile.</returns>
    /// <exception cref="InvalidDataException">It can't be brought back: neither table nor raw files are whole.</exception>
    public async Task<bool> ActivateHeldAsync(ListRows rows, VersionRow row, VersionLoader loader, CancellationToken cancellation)
    {
        await DropLeftoversAsync(rows, cancellation);
        string? written = null;
        if (await loader.FindTableAsync(row, cancellation) is null)
        {
            var parties = await loader.ReadFilesAsync(row, cancellation);
            await catalog.ReleaseTableAsync(row, cancellation);
            written = ListCatalog.NewTableName(list, row.Version.Version);
            await catalog.AddLeftoverAsync(list, written, cancellation);
            row = row with { Table = written, Totals = await store.WriteAsync(written, parties, cancellation) };
        }
        // Workers load the snapshot; one that is missing or damaged is made again before any of them looks for it.
        await loader.LoadAsync(row, cancellation);
        if (!await MoveAsync(rows, row, written, rows.Import is not null, cancellation)) return false;
        await ReleaseUnusedAsync(cancellation);
        return true;
    }

    /// <summary>Drops the tables that no version uses. Only while the lease is held: nobody else is writing one then.</summary>
    public async Task DropLeftoversAsync(ListRows rows, CancellationToken cancellation)
    {
        foreach (var leftover in rows.Leftovers)
        {
            await catalog.MarkDroppingAsync(leftover, cancellation);
            await store.DropAsync(leftover.Table, cancellation);
            await catalog.ForgetAsync(leftover, cancellation);
        }
    }

    private Task<bool> MoveAsync(ListRows rows, VersionRow row, string? written, bool importing, CancellationToken cancellation)
    {
        // A starter is nothing to go back to, and nothing to compare with.
        var before = rows.Active is { Version.Starter: false } active ? active.Version.Version : null;
        var pointer = new PointerRow(list, row.Version.Version, before, time.GetUtcNow());
        return catalog.MovePointerAsync(rows.Pointer, pointer, row with { Previous = before, Refusal = null }, written, importing, cancellation);
    }

    /// <summary>Only the active version and the one to go back to keep their tables; the others keep snapshot and raw files.</summary>
    private async Task ReleaseUnusedAsync(CancellationToken cancellation)
    {
        var rows = await catalog.ReadAsync(list, cancellation);
        foreach (var row in rows.Versions.Where(v => v.Table is not null && v.Version.Version != rows.Pointer?.Version && v.Version.Version != rows.Pointer?.Fallback))
            await catalog.ReleaseTableAsync(row, cancellation);
        await DropLeftoversAsync(await catalog.ReadAsync(list, cancellation), cancellation);
    }

    /// <summary>Keeps the raw files of a version that a guard refused: whoever looks into it can see what it would change, and activate it all the same.</summary>
    private async Task<ImportOutcome> HoldRefusedAsync(
        ListRows rows, ListVersion version, IReadOnlyList<ListFile> files, string format, string refusal, ListReport report, CancellationToken cancellation)
    {
        await archive.WriteFilesAsync(version, files, cancellation);
        var before = rows.Active is { Version.Starter: false } active ? active.Version.Version : null;
        var row = new VersionRow(version, null, new(version.Parties, ""), [.. files.Select(f => f.Name)], format, before, time.GetUtcNow(), report.IssueCount, refusal);
        await catalog.PutRefusedAsync(new(list, version.Version, ListState.Refused, refusal, version.Published, version.Parties, version.Names), row, cancellation);
        return new(ImportResult.Refused, version, refusal, report.Issues, report.IssueCount);
    }

    /// <summary>Keeps the raw files of a version that can't be read or stored: nothing that came is lost, and what was wrong with it can be looked up.</summary>
    private async Task<ImportOutcome> KeepUnreadAsync(ListVersion version, IReadOnlyList<ListFile> files, string reason, ListReport report, CancellationToken cancellation)
    {
        await archive.WriteFilesAsync(version, files, cancellation);
        await catalog.PutUnreadAsync(
            new(list, version.Version, ListState.Refused, reason, version.Published, version.Parties, version.Names), new(list, version.Version, [.. files.Select(f => f.Name)], time.GetUtcNow()), cancellation);
        return new(ImportResult.Refused, version, reason, report.Issues, report.IssueCount);
    }

    /// <summary>Records a version that is not taken.</summary>
    public async Task<ImportOutcome> RefuseAsync(ListVersion version, string reason, ListReport report, CancellationToken cancellation)
    {
        await catalog.PutAsync(new ImportRow(list, version.Version, ListState.Refused, reason, version.Published, version.Parties, version.Names), cancellation);
        return new(ImportResult.Refused, version, reason, report.Issues, report.IssueCount);
    }
}
