using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>Looks at what a publisher sent before it is taken for a list: its checksum where one is stated, its encoding, and that it is no web page.</summary>
internal static class FetchContent
{
    private const int ProbeBytes = 512;

    /// <summary>Compares the content, as it travelled, with the checksum that the answer states (Content-MD5, Content-Digest of RFC 9530).</summary>
    /// <exception cref="FetchException">They differ.</exception>
    public static void CheckDigest(Uri address, HttpResponseMessage response, SpooledFile received)
    {
#pragma warning disable CA5351 // Not for safety against anybody: it is the checksum that object stores state.
        if (response.Content.Headers.ContentMD5 is { } md5 && !Hash(received, MD5.HashData).AsSpan().SequenceEqual(md5)) throw Damaged(address, "Content-MD5");
#pragma warning restore CA5351
        if (!response.Headers.TryGetValues("Content-Digest", out var digests) && !response.Content.Headers.TryGetValues("Content-Digest", out digests)) return;
        var stated = digests.SelectMany(d => d.Split(',', StringSplitOptions.TrimEntries)).FirstOrDefault(d => d.StartsWith("sha-256=:", StringComparison.OrdinalIgnoreCase));
        if (stated is not null && stated["sha-256=:".Length..].TrimEnd(':') != Convert.ToBase64String(Hash(received, SHA256.HashData))) throw Damaged(address, "Content-Digest");
    }

    /// <summary>The file that an answer holds.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="response">The answer.</param>
    /// <param name="received">Its content as it travelled, which belongs to the file if that was not packed; where it was, it is disposed.</param>
    /// <exception cref="FetchException">It is in an encoding that was not asked for, damaged, empty or a web page.</exception>
    public static FetchedFile ToFile(Uri address, HttpResponseMessage response, SpooledFile received)
    {
        var headers = response.Content.Headers;
        var content = string.Join(',', headers.ContentEncoding).ToLowerInvariant() switch
        {
            "" or "identity" => received,
            "gzip" or "x-gzip" => Gunzip(address, received),
            var other => throw new FetchException($"{FetchRules.Name(address)} is encoded as {other}, which was not asked for."),
        };
        try
        {
            var start = StartOf(content);
            if (start.Length == 0) throw new FetchException($"{FetchRules.Name(address)} is empty.", mayPass: true);
            if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
                throw new FetchException($"{FetchRules.Name(address)} is a web page (HTML) where a list should be.");
            var name = NameOf(headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName) ?? NameOf(Uri.UnescapeDataString(address.Segments[^1]))
                ?? "list" + ExtensionOf(start);
            return new(name, content, new(response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null, headers.LastModified));
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private static byte[] Hash(SpooledFile file, Func<Stream, byte[]> hash)
    {
        using var stream = file.Open();
        return hash(stream);
    }

    private static string StartOf(SpooledFile content)
    {
        using var stream = content.Open();
        var bytes = new byte[ProbeBytes];
        return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).TrimStart('\ufeff', ' ', '\t', '\r', '\n', '\0', '\u001a');
    }

    private static SpooledFile Gunzip(Uri address, SpooledFile received)
    {
        try
        {
            var content = ListUnpacker.Gunzip(address.Segments[^1], received);
            received.Dispose();
            return content;
        }
        catch (InvalidDataException e)
        {
            throw new FetchException($"{FetchRules.Name(address)} was damaged on its way: {e.Message}", mayPass: true, inner: e);
        }
    }

    /// <summary>A file name that can't lead anywhere; null where there is none with an extension.</summary>
    private static string? NameOf(string? given) => given?.Trim('"') is { Length: > 0 } name && Path.HasExtension(name) ? SafeName.Of(name) : null;

    private static string ExtensionOf(string start) => start[0] == '<' ? ".xml" : start.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) ? ".zip" : ".csv";

    private static FetchException Damaged(Uri address, string header) => new($"{FetchRules.Name(address)} was damaged on its way: its checksum ({header}) does not fit.", mayPass: true);
}
