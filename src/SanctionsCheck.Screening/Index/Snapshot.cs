using System.Security.Cryptography;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// The snapshot file: magic, format number, model version, length and checksum of the rest (<see cref="SnapshotSum"/>); then the version, the parties and the
/// names as arrays, each with its length before it. All that a search reads is stored, so that nothing is left to be made when it is loaded.
/// </summary>
internal static class Snapshot
{
    private static ReadOnlySpan<byte> Magic => "SCIX"u8;
    private const int Format = 4;

    public static void Save(Stream output, ListVersion version, PartyTable parties, IdentifierTable identifiers, NameTable names)
    {
        var body = new SnapshotWriter();
        body.Write(Write(version));
        parties.Save(body);
        identifiers.Save(body);
        names.Save(body);
        using var head = new BinaryWriter(output, PartyCodec.Text, leaveOpen: true);
        head.Write(Magic);
        head.Write(Format);
        head.Write(ScreeningModel.Version);
        head.Write(checked((int)body.Length));
        head.Write(body.Sum());
        head.Flush();
        body.CopyTo(output);
    }

    public static (ListVersion Version, PartyTable Parties, IdentifierTable Identifiers, NameTable Names) Load(Stream input)
    {
        try
        {
            var (length, sum) = ReadHead(input);
            var body = new SnapshotReader(input, length);
            var version = body.Read<byte>();
            var parties = new PartyTable(body);
            var identifiers = new IdentifierTable(body, parties);
            var names = new NameTable(body);
            body.End(sum);
            return (ReadVersion(version), parties, identifiers, names);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OutOfMemoryException)
        {
            throw new SnapshotException($"The snapshot breaks off, or is not as format {Format} says: {e.Message}");
        }
    }

    private static (int Length, byte[] Sum) ReadHead(Stream input)
    {
        using var r = new BinaryReader(input, PartyCodec.Text, leaveOpen: true);
        if (!r.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new SnapshotException("Expected a snapshot, found another file.");
        var format = r.ReadInt32();
        if (format != Format) throw new SnapshotException($"Expected snapshot format {Format}, found {format}.");
        // Its length is one byte. Read as that of a text, a damaged one may be below zero, which counts as an error of the stream.
        var model = PartyCodec.Text.GetString(r.ReadBytes(r.ReadByte()));
        if (model != ScreeningModel.Version) throw new SnapshotException($"Expected a snapshot of model {ScreeningModel.Version}, found {model}.");
        return (r.ReadInt32(), r.ReadBytes(SHA256.HashSizeInBytes));
    }

    private static byte[] Write(ListVersion version)
    {
        using var bytes = new MemoryStream();
        using var w = new BinaryWriter(bytes, PartyCodec.Text);
        w.Write(version.List);
        w.Write(version.Version);
        w.Write(version.Published.DayNumber);
        w.Write(version.Starter);
        w.Write(version.Parties);
        w.Write(version.Names);
        return bytes.ToArray();
    }

    private static ListVersion ReadVersion(byte[] bytes)
    {
        using var r = new BinaryReader(new MemoryStream(bytes, writable: false), PartyCodec.Text);
        return new(r.ReadString(), r.ReadString(), DateOnly.FromDayNumber(r.ReadInt32()), r.ReadBoolean(), r.ReadInt32(), r.ReadInt32());
    }
}
