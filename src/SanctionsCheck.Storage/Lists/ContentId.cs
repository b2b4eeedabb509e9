using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists;

/// <summary>
/// The id of a version: SHA-256 of its content. For a single file that is what <c>sha256sum</c> prints; for a set it is the SHA-256 of the files' hashes,
/// one a line, in ascending order, so that neither the files' names nor how they were packed matters.
/// </summary>
internal static class ContentId
{
    public static async Task<string> OfAsync(IReadOnlyList<ListFile> files, CancellationToken cancellation)
    {
        var hashes = new List<string>(files.Count);
        foreach (var file in files)
        {
            await using var stream = file.Open();
            hashes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)));
        }
        if (hashes.Count == 1) return hashes[0];
        hashes.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(hashes.Select(h => h + "\n")))));
    }
}
