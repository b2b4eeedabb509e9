using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Starter;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Storage.Lists.Parties;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>Brings the index of a version that is held: from its snapshot, else from its table, else from its raw files; and writes a snapshot that was missing or damaged.</summary>
internal sealed class VersionLoader(PartyStore store, ListArchive archive)
{
    public async Task<ScreeningIndex> LoadAsync(VersionRow row, CancellationToken cancellation)
    {
        try
        {
            if (await archive.ReadSnapshotAsync(row.Version, cancellation) is { } snapshot) return snapshot;
        }
        catch (SnapshotException)
        {
            // Damaged, or of an earlier release's model: it is made anew below.
        }
        var index = ScreeningIndex.Build(row.Version, await LoadPartiesAsync(row, cancellation));
        await archive.WriteSnapshotAsync(index, cancellation);
        return index;
    }

    /// <summary>The parties from the table, or where that was dropped, read again from the raw files.</summary>
    public async Task<IReadOnlyList<Party>> LoadPartiesAsync(VersionRow row, CancellationToken cancellation)
    {
        if (row.Table is not null) return await store.ReadAsync(row.Table, row.Totals, cancellation);
        if (row.Version.Starter && StarterList.Load().TryGetValue(row.Version.List, out var starter)
            && StarterList.VersionOf(row.Version.List, starter).Version == row.Version.Version) return starter;
        if (row.Files.Count == 0) throw new InvalidDataException($"{row.Version.List} {row.Version.Version} has neither table nor raw files any more.");
        var files = await archive.ReadFilesAsync(row.Version, row.Files, cancellation);
        return [.. ListFormats.Find(row.Version.List, files).Read(row.Version.List, files, new ListReport())];
    }
}
