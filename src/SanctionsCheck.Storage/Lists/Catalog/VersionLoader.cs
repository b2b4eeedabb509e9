using System.Text.Json;
using Azure;
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

    /// <summary>The parties from the table, or where that was dropped or is damaged, read again from the raw files.</summary>
    /// <exception cref="InvalidDataException">Neither is to be had whole.</exception>
    public async Task<IReadOnlyList<Party>> LoadPartiesAsync(VersionRow row, CancellationToken cancellation) =>
        await FindTableAsync(row, cancellation) ?? await ReadFilesAsync(row, cancellation);

    /// <summary>The parties from the table; null where it was dropped, or does not hold what it should any more.</summary>
    public async Task<IReadOnlyList<Party>?> FindTableAsync(VersionRow row, CancellationToken cancellation)
    {
        if (row.Table is null) return null;
        try
        {
            return await store.ReadAsync(row.Table, row.Totals, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or RequestFailedException { Status: 404 })
        {
            // Somebody else's hand was in it: what it should hold can be made from the raw files.
            return null;
        }
    }

    /// <summary>The parties, read again from the raw files.</summary>
    /// <exception cref="InvalidDataException">They are gone.</exception>
    public async Task<IReadOnlyList<Party>> ReadFilesAsync(VersionRow row, CancellationToken cancellation)
    {
        if (row.Version.Starter && StarterList.Load().TryGetValue(row.Version.List, out var starter)
            && StarterList.VersionOf(row.Version.List, starter).Version == row.Version.Version) return starter;
        if (row.Files.Count == 0) throw new InvalidDataException($"{row.Version.List} {row.Version.Version} has neither a whole table nor raw files any more.");
        using var files = await archive.ReadFilesAsync(row.Version, row.Files, cancellation);
        return [.. ListFormats.Find(row.Version.List, files).Read(row.Version.List, files, new ListReport())];
    }
}
