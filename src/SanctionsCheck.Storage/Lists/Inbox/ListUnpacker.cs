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
            var zipped = start is [0x50, 0x4B, 0x03 or 0x05];
            var workbook = zipped && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
            if (workbook) CheckParts(name, content);
            if (zipped && !workbook) Unzip(name, content, files);
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
        var unpacked = SpooledFile.Create();
        try
        {
            var crc = new Crc32();
            using (var gzip = new GZipStream(content.Open(), CompressionMode.Decompress)) ReadLimited(name, gzip, content.Length, MaxTotalBytes, crc, unpacked.Write);
            return EndsAs(content, crc.Value, unpacked.Length) ? unpacked : throw new InvalidDataException("its checksum does not fit.");
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            unpacked.Dispose();
            throw Damaged(name, e);
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    /// <summary>A gzip's last eight bytes say what should have come out: its stream ends without a word where the file is cut off.</summary>
    private static bool EndsAs(SpooledFile content, uint crc, long length)
    {
        if (content.Length <= GzipHeader + GzipTrailer) return false;
        Span<byte> end = stackalloc byte[GzipTrailer];
        using var stream = content.Open();
        stream.Position = content.Length - GzipTrailer;
        stream.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == crc && BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) == (uint)length;
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
                var file = SpooledFile.Create();
                files.Add(SafeName.Of(entry.FullName), file);
                left -= ReadPart(name, entry, left, file.Write);
            }
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw Damaged(name, e);
        }
        if (files.Count == 0) throw new InvalidDataException($"{name}: the archive holds no files.");
    }

    /// <summary>A workbook stays as it is, but its parts must be whole: whoever reads it does not compare their checksums.</summary>
    private static void CheckParts(string name, SpooledFile content)
    {
        var left = MaxTotalBytes;
        try
        {
            using var zip = new ZipArchive(content.Open(), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries) left -= ReadPart(name, entry, left, _ => { });
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw Damaged(name, e);
        }
    }

    private static InvalidDataException Damaged(string name, InvalidDataException e) => new($"{name}: the archive is damaged or cut off: {e.Message}", e);

    /// <summary>Unpacks an entry, and compares its length and checksum.</summary>
    /// <returns>How many bytes it has.</returns>
    private static long ReadPart(string name, ZipArchiveEntry entry, long limit, Action<ReadOnlySpan<byte>> write)
    {
        var crc = new Crc32();
        using var stream = entry.Open();
        var length = ReadLimited($"{name}/{entry.Name}", stream, Math.Max(1, entry.CompressedLength), limit, crc, write);
        return length == entry.Length && crc.Value == entry.Crc32
            ? length
            : throw new InvalidDataException($"{name}: the archive is damaged or cut off: the checksum of {entry.Name} does not fit.");
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

    private static long ReadLimited(string name, Stream stream, long packed, long limit, Crc32 crc, Action<ReadOnlySpan<byte>> write)
    {
        var buffer = new byte[64 * 1024];
        var length = 0L;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            length += read;
            if (length > limit) throw new InvalidDataException($"{name}: more than {MaxTotalBytes:N0} bytes unpacked; that is no list.");
            if (length > Math.Max(RatioFreeBytes, packed * MaxRatio)) throw new InvalidDataException($"{name}: unpacks to more than {MaxRatio} times its size; that is no list.");
            crc.Add(buffer.AsSpan(0, read));
            write(buffer.AsSpan(0, read));
        }
        return length;
    }
}
