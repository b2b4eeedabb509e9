using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>Raw files and index snapshots of the versions, in the container <c>list-archive</c>.</summary>
internal sealed class ListArchive(BlobServiceClient blobs)
{
    public const string ContainerName = "list-archive";

    private const string HashName = "sha256";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(ContainerName);

    public Task EnsureCreatedAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>The blob whose lease guards changes of a list.</summary>
    public BlobClient LeaseOf(string list) => _container.GetBlobClient($"{list}/lease");

    /// <summary>Where a version's snapshot stands.</summary>
    public BlobClient SnapshotOf(ListVersion version) => _container.GetBlobClient(Folder(version.List, version.Version) + "index.bin");

    /// <summary>Keeps a version's raw files, each with its SHA-256 beside it.</summary>
    public async Task WriteFilesAsync(ListVersion version, IReadOnlyList<ListFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            await using var content = file.Open();
            var metadata = new Dictionary<string, string> { [HashName] = await HashAsync(file, cancellation) };
            await FileOf(version, file.Name).UploadAsync(content, new BlobUploadOptions { Metadata = metadata }, cancellation);
        }
    }

    /// <summary>A version's raw files. What counts is the version's id, which is made of their hashes; the SHA-256 beside a file says which of them has changed.</summary>
    /// <exception cref="InvalidDataException">One of them is gone, or not what it was.</exception>
    public async Task<SpooledFiles> ReadFilesAsync(ListVersion version, IEnumerable<string> names, CancellationToken cancellation)
    {
        var files = new SpooledFiles();
        try
        {
            List<string?> hashes = [];
            foreach (var name in names)
            {
                if (await SpooledBlob.DownloadAsync(FileOf(version, name), name, long.MaxValue, cancellation) is not var (content, details))
                    throw new InvalidDataException($"The raw file {name} of {version.List} {version.Version} is gone from the archive.");
                files.Add(name, content);
                hashes.Add(details.Metadata.TryGetValue(HashName, out var hash) ? hash : null);
            }
            if (await ContentId.OfAsync(files, cancellation) != version.Version) await ThrowDamagedAsync(version, files, hashes, cancellation);
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private static async Task ThrowDamagedAsync(ListVersion version, SpooledFiles files, List<string?> hashes, CancellationToken cancellation)
    {
        foreach (var (file, hash) in files.Zip(hashes))
        {
            if (hash is not null && hash != await HashAsync(file, cancellation))
                throw new InvalidDataException($"The raw file {file.Name} of {version.List} {version.Version} is damaged: its SHA-256 was {hash}.");
        }
        throw new InvalidDataException($"The raw files of {version.List} {version.Version} are damaged: the version's id is not that of their content.");
    }

    public async Task WriteSnapshotAsync(ScreeningIndex index, CancellationToken cancellation)
    {
        using var snapshot = new MemoryStream();
        index.Save(snapshot);
        snapshot.Position = 0;
        await SnapshotOf(index.Version).UploadAsync(snapshot, overwrite: true, cancellation);
    }

    /// <summary>Loads a version's snapshot.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="SnapshotException">It is damaged, of another format, model or list version.</exception>
    public async Task<ScreeningIndex?> ReadSnapshotAsync(ListVersion version, CancellationToken cancellation)
    {
        BlobDownloadResult download;
        try
        {
            download = await SnapshotOf(version).DownloadContentAsync(cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        await using var stream = download.Content.ToStream();
        var index = ScreeningIndex.Load(stream);
        return index.Version.List == version.List && index.Version.Version == version.Version
            ? index
            : throw new SnapshotException($"Expected the snapshot of {version.List} {version.Version}, found that of {index.Version.List} {index.Version.Version}.");
    }

    /// <summary>Deletes all that is kept of a version.</summary>
    public Task DeleteAsync(string list, string version, CancellationToken cancellation) => DeleteFolderAsync(Folder(list, version), cancellation);

    private async Task DeleteFolderAsync(string folder, CancellationToken cancellation)
    {
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, cancellation))
            await _container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    /// <summary>Deletes what is kept of versions that the catalogue does not know: files of imports that ended before their version was complete.</summary>
    public async Task DeleteUnknownAsync(string list, IEnumerable<string> known, CancellationToken cancellation)
    {
        var folders = known.Select(v => Folder(list, v)).ToHashSet(StringComparer.Ordinal);
        List<string> unknown = [];
        await foreach (var item in _container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", list + "/", cancellation))
        {
            if (item.IsPrefix && !folders.Contains(item.Prefix)) unknown.Add(item.Prefix);
        }
        foreach (var folder in unknown) await DeleteFolderAsync(folder, cancellation);
    }

    private static async Task<string> HashAsync(ListFile file, CancellationToken cancellation)
    {
        await using var content = file.Open();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }

    private static string Folder(string list, string version) => $"{list}/{version}/";

    private BlobClient FileOf(ListVersion version, string name) => _container.GetBlobClient($"{Folder(version.List, version.Version)}files/{name}");
}
