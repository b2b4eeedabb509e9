using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Storage.Lists.Spool;

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
    public static Task<InboxFiles?> ReadAsync(BlobContainerClient container, string list, string blobName, CancellationToken cancellation = default) =>
        ReadAsync(container, list, blobName, ListUnpacker.MaxTotalBytes, cancellation);

    /// <summary>The same, of no more bytes than there is room for.</summary>
    internal static async Task<InboxFiles?> ReadAsync(BlobContainerClient container, string list, string blobName, long room, CancellationToken cancellation)
    {
        var folder = list + "/";
        var name = blobName.StartsWith(folder, StringComparison.Ordinal) ? blobName[folder.Length..] : blobName;
        if (IsManifest(name))
        {
            return await ReadManifestAsync(container, folder, name, cancellation) is { } own ? await ReadSetAsync(container, folder, name, own.Files!, room, cancellation) : null;
        }
        if (await FindManifestAsync(container, folder, name, cancellation) is var (manifestName, manifest))
            return await ReadSetAsync(container, folder, manifestName, manifest.Files!, room, cancellation);
        if (Companions.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase)) return null;
        return await ReadSetAsync(container, folder, name, [name], room, cancellation);
    }

    /// <summary>All files of a set, once they are all there.</summary>
    private static async Task<InboxFiles?> ReadSetAsync(BlobContainerClient container, string folder, string name, IReadOnlyList<string> names, long room, CancellationToken cancellation)
    {
        var files = new SpooledFiles(room);
        var complete = false;
        try
        {
            var newest = DateTimeOffset.MinValue;
            foreach (var file in names)
            {
                if (await SpooledBlob.DownloadAsync(container.GetBlobClient(folder + file), file, files.Left, cancellation) is not var (content, details)) return null;
                ListUnpacker.Unpack(file, content, files);
                if (details.LastModified > newest) newest = details.LastModified;
            }
            complete = true;
            return new(files, new(name, newest));
        }
        finally
        {
            if (!complete) files.Dispose();
        }
    }

    /// <summary>The manifest in the folder that names a file, if there is one.</summary>
    private static async Task<(string Name, InboxManifest Manifest)?> FindManifestAsync(BlobContainerClient container, string folder, string file, CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, cancellation))
        {
            var name = blob.Name[folder.Length..];
            if (!IsManifest(name) || blob.Properties.ContentLength > InboxManifest.MaxBytes) continue;
            if (await ReadManifestAsync(container, folder, name, cancellation) is { } manifest && manifest.Files!.Contains(file, StringComparer.Ordinal)) return (name, manifest);
        }
        return null;
    }

    private static async Task<InboxManifest?> ReadManifestAsync(BlobContainerClient container, string folder, string name, CancellationToken cancellation)
    {
        if (await SpooledBlob.DownloadAsync(container.GetBlobClient(folder + name), name, InboxManifest.MaxBytes, cancellation) is not var (content, _)) return null;
        using var spooled = content;
        using var stream = content.Open();
        var json = new byte[content.Length];
        stream.ReadExactly(json);
        return InboxManifest.Read(name, json);
    }

    private static bool IsManifest(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
