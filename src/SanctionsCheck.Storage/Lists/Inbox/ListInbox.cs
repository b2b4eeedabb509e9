using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>
/// Reads what was dropped into <c>lists/{list}/{file}</c>: a zip with the files of one version, a single file (also gzipped), or a manifest that names
/// the files beside it.
/// </summary>
public static class ListInbox
{
    /// <summary>The container.</summary>
    public const string ContainerName = "lists";

    /// <summary>Files of a set that are no list by themselves: they wait for a manifest.</summary>
    private static readonly string[] Companions = ["alt", "add", "sdn_comments", "cons_alt", "cons_add", "cons_comments"];

    /// <summary>The files of the version that a blob belongs to.</summary>
    /// <param name="container">The inbox.</param>
    /// <param name="list">The list's id, which is the folder.</param>
    /// <param name="blobName">The blob's name, with or without the folder.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The files; null where the version is not complete yet, or the blob is gone again.</returns>
    /// <exception cref="InvalidDataException">The archive or manifest can't be used; says why.</exception>
    /// <exception cref="RequestFailedException">Storage refuses or can't be reached.</exception>
    public static async Task<InboxFiles?> ReadAsync(BlobContainerClient container, string list, string blobName, CancellationToken cancellation = default)
    {
        var folder = list + "/";
        var name = blobName.StartsWith(folder, StringComparison.Ordinal) ? blobName[folder.Length..] : blobName;
        if (IsManifest(name))
        {
            return await DownloadAsync(container, folder + name, cancellation) is { } blob
                ? await ReadSetAsync(container, folder, name, InboxManifest.Read(name, blob.Content.ToMemory().Span), cancellation)
                : null;
        }
        if (await FindManifestAsync(container, folder, name, cancellation) is var (manifestName, manifest))
            return await ReadSetAsync(container, folder, manifestName, manifest, cancellation);
        if (Companions.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase)) return null;
        return await DownloadAsync(container, folder + name, cancellation) is { } single
            ? new(ListUnpacker.Unpack(name, single.Content.ToArray()), new(name, single.Details.LastModified))
            : null;
    }

    /// <summary>All files that a manifest names, once they are all there.</summary>
    private static async Task<InboxFiles?> ReadSetAsync(BlobContainerClient container, string folder, string name, InboxManifest manifest, CancellationToken cancellation)
    {
        List<ListFile> files = [];
        var modified = DateTimeOffset.MinValue;
        foreach (var file in manifest.Files!)
        {
            if (await DownloadAsync(container, folder + file, cancellation) is not { } blob) return null;
            files.AddRange(ListUnpacker.Unpack(file, blob.Content.ToArray()));
            if (blob.Details.LastModified > modified) modified = blob.Details.LastModified;
        }
        return new(files, new(name, modified));
    }

    /// <summary>The manifest in the folder that names a file, if there is one.</summary>
    private static async Task<(string Name, InboxManifest Manifest)?> FindManifestAsync(BlobContainerClient container, string folder, string file, CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, cancellation))
        {
            var name = blob.Name[folder.Length..];
            if (!IsManifest(name) || blob.Properties.ContentLength > InboxManifest.MaxBytes) continue;
            if (await DownloadAsync(container, blob.Name, cancellation) is not { } content) continue;
            var manifest = InboxManifest.Read(name, content.Content.ToMemory().Span);
            if (manifest.Files!.Contains(file, StringComparer.Ordinal)) return (name, manifest);
        }
        return null;
    }

    private static bool IsManifest(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static async Task<BlobDownloadResult?> DownloadAsync(BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            var blob = container.GetBlobClient(name);
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            if (properties.Value.ContentLength > ListUnpacker.MaxTotalBytes)
                throw new InvalidDataException($"{name} has {properties.Value.ContentLength:N0} bytes; the limit is {ListUnpacker.MaxTotalBytes:N0}.");
            return await blob.DownloadContentAsync(cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
