using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>
/// Takes list files out of archives, into memory only: nothing is ever written to a path that an archive names. Sizes are counted as bytes come, so a
/// bomb is stopped at the limit whatever its header declares.
/// </summary>
public static class ListUnpacker
{
    /// <summary>Most bytes that one version's files may take unpacked. The largest official list, OFAC's advanced XML, has about 122 MB.</summary>
    public const long MaxTotalBytes = 512L * 1024 * 1024;

    /// <summary>Highest ratio of unpacked to packed size, past the first megabyte. Real lists stay under 50.</summary>
    public const int MaxRatio = 200;

    /// <summary>Most files in an archive.</summary>
    public const int MaxFiles = 50;

    private const int RatioFreeBytes = 1024 * 1024;
    private static readonly FrozenSet<string> Extensions = FrozenSet.ToFrozenSet([".csv", ".xml", ".txt", ".xlsx"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The list files in a blob's content: those of a zip, the one in a gzip, or the content itself.</summary>
    /// <param name="name">The blob's file name.</param>
    /// <param name="content">Its content.</param>
    /// <exception cref="InvalidDataException">Damaged, too large, or with entries that are no list files or whose paths lead outside.</exception>
    public static IReadOnlyList<ListFile> Unpack(string name, byte[] content)
    {
        if (content is [0x50, 0x4B, 0x03 or 0x05, ..] && !name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) return Unzip(name, content);
        if (content is [0x1F, 0x8B, ..])
        {
            var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
            return [ToFile(inner, Gunzip(name, content))];
        }
        return [ToFile(name, content)];
    }

    /// <summary>What a gzip holds.</summary>
    /// <exception cref="InvalidDataException">Damaged or too large.</exception>
    internal static byte[] Gunzip(string name, byte[] content)
    {
        byte[] bytes;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            bytes = ReadLimited(name, gzip, content.Length, MaxTotalBytes);
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}: the archive is damaged or cut off: {e.Message}", e);
        }
        // The stream ends without a word where the file is cut off: its last eight bytes say what should have come out.
        return content.Length > 18 && BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(^4)) == (uint)bytes.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(^8)) == Crc32.Of(bytes)
                ? bytes
                : throw new InvalidDataException($"{name}: the archive is damaged or cut off: its checksum does not fit.");
    }

    private static List<ListFile> Unzip(string name, byte[] content)
    {
        List<ListFile> files = [];
        var left = MaxTotalBytes;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(IsFile))
            {
                Check(name, entry, files);
                using var stream = entry.Open();
                var bytes = ReadLimited($"{name}/{entry.Name}", stream, Math.Max(1, entry.CompressedLength), left);
                if (bytes.Length != entry.Length || Crc32.Of(bytes) != entry.Crc32)
                    throw new InvalidDataException($"{name}: the archive is damaged or cut off: the checksum of {entry.Name} does not fit.");
                left -= bytes.Length;
                files.Add(ToFile(entry.FullName, bytes));
            }
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}: the archive is damaged or cut off: {e.Message}", e);
        }
        return files.Count > 0 ? files : throw new InvalidDataException($"{name}: the archive holds no files.");
    }

    private static void Check(string name, ZipArchiveEntry entry, List<ListFile> files)
    {
        var path = entry.FullName.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..") || path.Any(char.IsControl))
            throw new InvalidDataException($"{name}: the entry '{entry.FullName}' has a path that leads outside the archive.");
        if (!Extensions.Contains(Path.GetExtension(entry.Name)))
            throw new InvalidDataException($"{name}: the entry '{entry.FullName}' is no list file; expected {string.Join(", ", Extensions.Order(StringComparer.Ordinal))}.");
        if (files.Count == MaxFiles) throw new InvalidDataException($"{name}: the archive holds more than {MaxFiles} files.");
        if (files.Any(f => f.Name.Equals(SafeName.Of(entry.FullName), StringComparison.OrdinalIgnoreCase)))
            throw new InvalidDataException($"{name}: the archive holds two files named '{SafeName.Of(entry.FullName)}'.");
        if (entry.Length > MaxTotalBytes) throw new InvalidDataException($"{name}: the entry '{entry.FullName}' declares {entry.Length:N0} bytes; the limit is {MaxTotalBytes:N0}.");
    }

    // Folders have no name; what desktop systems add to an archive is nobody's list.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name is not (".DS_Store" or "Thumbs.db");

    private static byte[] ReadLimited(string name, Stream stream, long packed, long limit)
    {
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (output.Length + read > limit) throw new InvalidDataException($"{name}: more than {MaxTotalBytes:N0} bytes unpacked; that is no list.");
            if (output.Length + read > Math.Max(RatioFreeBytes, packed * MaxRatio))
                throw new InvalidDataException($"{name}: unpacks to more than {MaxRatio} times its size; that is no list.");
            output.Write(buffer, 0, read);
        }
        return output.ToArray();
    }

    private static ListFile ToFile(string name, byte[] content) => new(SafeName.Of(name), () => new MemoryStream(content, writable: false));
}
