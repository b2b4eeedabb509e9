using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Tests.Lists.Inbox;

internal static class Zips
{
    public static SpooledFile Spool(ReadOnlySpan<byte> content)
    {
        var file = SpooledFile.Create();
        file.Write(content);
        return file;
    }

    public static byte[] Zip(params (string Path, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    /// <summary>An archive whose directory declares another size for its one entry; in the 64-bit form where it must.</summary>
    public static byte[] Declaring(long size, (string Path, string Content) entry)
    {
        var zip = Zip(entry).ToList();
        // End of central directory: 22 bytes at the end; its offset 12 is the directory's size, 16 its place.
        var end = zip.Count - 22;
        var directory = BinaryPrimitives.ReadInt32LittleEndian([.. zip[(end + 16)..(end + 20)]]);
        if (size < uint.MaxValue)
        {
            Put(zip, directory + 24, BitConverter.GetBytes((uint)size));
            return [.. zip];
        }
        Put(zip, directory + 24, BitConverter.GetBytes(uint.MaxValue));
        // The 64-bit size goes into an extra field of 12 bytes behind the name.
        var name = BinaryPrimitives.ReadUInt16LittleEndian([.. zip[(directory + 28)..(directory + 30)]]);
        Put(zip, directory + 30, BitConverter.GetBytes((ushort)12));
        zip.InsertRange(directory + 46 + name, [1, 0, 8, 0, .. BitConverter.GetBytes(size)]);
        end += 12;
        Put(zip, end + 12, BitConverter.GetBytes(end - directory));
        return [.. zip];
    }

    private static void Put(List<byte> zip, int at, byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i++) zip[at + i] = bytes[i];
    }
}
