using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>
/// Takes list files out of archives, into temporary files without names: nothing is ever written to a path that an archive names. Sizes are counted as bytes
/// come, so a bomb is stopped at the limit whatever its header declares.
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
    private const int GzipHeader = 10;
    private const int GzipTrailer = 8;
    private static readonly FrozenSet<string> Extensions = FrozenSet.ToFrozenSet([".csv", ".xml", ".txt", ".xlsx"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The list files in a blob's content: those of a zip, the one in a gzip, or the content itself.</summary>
    /// <param name="name">The blob's file name.</param>
    /// <param name="content">Its content, which belongs to the result where it is the file itself, and is disposed where it was unpacked.</param>
    /// <exception cref="InvalidDataException">Damaged, too large, or with entries that are no list files or whose paths lead outside.</exception>
    internal static SpooledFiles Unpack(string name, SpooledFile content)
    {
        var files = new SpooledFiles();
        try
        {
            Span<byte> start = stackalloc byte[3];
            using (var stream = content.Open()) start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            if (start is [0x50, 0x4B, 0x03 or 0x05] && !name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) Unzip(name, content, files);
            else if (start is [0x1F, 0x8B, ..]) files.Add(SafeName.Of(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name), Gunzip(name, content));
            else
            {
                files.Add(SafeName.Of(name), content);
                return files;
            }
            content.Dispose();
            return files;
        }
        catch
        {
            content.Dispose();
            files.Dispose();
            throw;
        }
    }

    /// <summary>What a gzip holds.</summary>
    /// <exception cref="InvalidDataException">Damaged or too large.</exception>
    internal static SpooledFile Gunzip(string name, SpooledFile content)
    {
        var crc = new Crc32();
        SpooledFile unpacked;
        try
        {
            using var gzip = new GZipStream(content.Open(), CompressionMode.Decompress);
            unpacked = ReadLimited(name, gzip, content.Length, MaxTotalBytes, crc);
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}: the archive is damaged or cut off: {e.Message}", e);
        }
        // The stream ends without a word where the file is cut off: its last eight bytes say what should have come out.
        Span<byte> end = stackalloc byte[GzipTrailer];
        if (content.Length > GzipTrailer + GzipHeader)
        {
            using var stream = content.Open();
            stream.Position = content.Length - GzipTrailer;
            stream.ReadExactly(end);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) == crc.Value && BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) == (uint)unpacked.Length) return unpacked;
        }
        unpacked.Dispose();
        throw new InvalidDataException($"{name}: the archive is damaged or cut off: its checksum does not fit.");
    }

    private static void Unzip(string name, SpooledFile content, SpooledFiles files)
    {
        var left = MaxTotalBytes;
        try
        {
            using var zip = new ZipArchive(content.Open(), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(IsFile))
            {
                Check(name, entry, files);
                using var stream = entry.Open();
                var crc = new Crc32();
                var file = ReadLimited($"{name}/{entry.Name}", stream, Math.Max(1, entry.CompressedLength), left, crc);
                files.Add(SafeName.Of(entry.FullName), file);
                if (file.Length != entry.Length || crc.Value != entry.Crc32)
                    throw new InvalidDataException($"{name}: the archive is damaged or cut off: the checksum of {entry.Name} does not fit.");
                left -= file.Length;
            }
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}: the archive is damaged or cut off: {e.Message}", e);
        }
        if (files.Count == 0) throw new InvalidDataException($"{name}: the archive holds no files.");
    }

    private static void Check(string name, ZipArchiveEntry entry, SpooledFiles files)
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

    private static SpooledFile ReadLimited(string name, Stream stream, long packed, long limit, Crc32 crc)
    {
        var output = SpooledFile.Create();
        try
        {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if (output.Length + read > limit) throw new InvalidDataException($"{name}: more than {MaxTotalBytes:N0} bytes unpacked; that is no list.");
                if (output.Length + read > Math.Max(RatioFreeBytes, packed * MaxRatio))
                    throw new InvalidDataException($"{name}: unpacks to more than {MaxRatio} times its size; that is no list.");
                output.Write(buffer.AsSpan(0, read));
                crc.Add(buffer.AsSpan(0, read));
            }
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }
}
