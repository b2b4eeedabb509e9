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

    /// <summary>Most files of one version.</summary>
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
            Unpack(name, content, files);
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>The same, for one of several blobs that make a version: number, names and bytes are limited for all of its files together.</summary>
    /// <param name="name">The blob's file name.</param>
    /// <param name="content">Its content, which belongs to <paramref name="set"/> where it is the file itself, and is disposed where it was unpacked or refused.</param>
    /// <param name="set">The version's files so far, to which these are added.</param>
    /// <exception cref="InvalidDataException">Damaged, too large, or with entries that are no list files, whose paths lead outside, or whose names are taken.</exception>
    internal static void Unpack(string name, SpooledFile content, SpooledFiles set)
    {
        try
        {
            Span<byte> start = stackalloc byte[3];
            using (var stream = content.Open()) start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            var zipped = start is [0x50, 0x4B, 0x03 or 0x05];
            var workbook = zipped && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
            if (workbook) CheckParts(name, content);
            if (zipped && !workbook) Unzip(name, content, set);
            else if (start is [0x1F, 0x8B, ..])
            {
                var file = CheckedName(name, name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name, set);
                set.Add(file, Gunzip(name, content, set.Left));
            }
            else
            {
                if (content.Length > set.Left) throw TooMuch(name);
                set.Add(CheckedName(name, name, set), content);
                return;
            }
            content.Dispose();
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>What a gzip holds.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="content">Its content, which stays the caller's.</param>
    /// <param name="limit">Most bytes unpacked.</param>
    /// <exception cref="InvalidDataException">Damaged or too large.</exception>
    internal static SpooledFile Gunzip(string name, SpooledFile content, long limit = MaxTotalBytes)
    {
        var unpacked = SpooledFile.Create();
        try
        {
            var crc = new Crc32();
            using (var gzip = new GZipStream(content.Open(), CompressionMode.Decompress)) ReadLimited(name, gzip, content.Length, limit, crc, unpacked.Write);
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
        var before = files.Count;
        try
        {
            using var zip = new ZipArchive(content.Open(), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(IsFile))
            {
                var safe = Check(name, entry, files);
                var (left, file) = (files.Left, SpooledFile.Create());
                files.Add(safe, file);
                ReadPart(name, entry, left, file.Write);
            }
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw Damaged(name, e);
        }
        if (files.Count == before) throw new InvalidDataException($"{name}: the archive holds no files.");
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

    /// <summary>The name for an entry that may be unpacked.</summary>
    private static string Check(string name, ZipArchiveEntry entry, SpooledFiles files)
    {
        var path = entry.FullName.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..") || path.Any(char.IsControl))
            throw new InvalidDataException($"{name}: the entry '{entry.FullName}' has a path that leads outside the archive.");
        if (!Extensions.Contains(Path.GetExtension(entry.Name)))
            throw new InvalidDataException($"{name}: the entry '{entry.FullName}' is no list file; expected {string.Join(", ", Extensions.Order(StringComparer.Ordinal))}.");
        if (entry.Length > files.Left) throw new InvalidDataException($"{name}: the entry '{entry.FullName}' declares {entry.Length:N0} bytes; the limit is {MaxTotalBytes:N0} for all files of a version.");
        return CheckedName(name, entry.FullName, files);
    }

    /// <summary>The name for one file more of a version.</summary>
    private static string CheckedName(string name, string path, SpooledFiles files)
    {
        if (files.Count == MaxFiles) throw new InvalidDataException($"{name}: more than {MaxFiles} files; that is no list.");
        var safe = SafeName.Of(path);
        return files.Any(f => f.Name.Equals(safe, StringComparison.OrdinalIgnoreCase)) ? throw new InvalidDataException($"{name}: there would be two files named '{safe}'.") : safe;
    }

    private static InvalidDataException TooMuch(string name) => new($"{name}: more than {MaxTotalBytes:N0} bytes unpacked for all files of a version; that is no list.");

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
            if (length > limit) throw TooMuch(name);
            if (length > Math.Max(RatioFreeBytes, packed * MaxRatio)) throw new InvalidDataException($"{name}: unpacks to more than {MaxRatio} times its size; that is no list.");
            crc.Add(buffer.AsSpan(0, read));
            write(buffer.AsSpan(0, read));
        }
        return length;
    }
}
