using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>The snapshot file: magic, format number, model version, SHA-256 of the rest; then version, parties, tokens and names.</summary>
internal static class Snapshot
{
    private static ReadOnlySpan<byte> Magic => "SCIX"u8;
    private const int Format = 3;

    public static void Save(Stream output, ListVersion version, PartyTable parties, NameTable names)
    {
        using var body = new MemoryStream();
        using (var w = new BinaryWriter(body, PartyCodec.Text, leaveOpen: true))
        {
            w.Write(version.List);
            w.Write(version.Version);
            w.Write(version.Published.DayNumber);
            w.Write(version.Starter);
            w.Write(version.Parties);
            w.Write(version.Names);
            WriteArray(w, parties.Offsets);
            WriteArray(w, parties.Bytes);
            var tokens = names.Dictionary;
            w.Write(tokens.Count);
            for (var id = 0; id < tokens.Count; id++)
            {
                var token = tokens[id];
                w.Write(token.Form);
                w.Write((byte)((int)token.Kind | (token.Abjad ? 128 : 0) | (token.Known ? 64 : 0) | (token.Syllable ? 32 : 0)));
                w.Write(token.Weight);
                w.Write7BitEncodedInt(token.Groups.Length);
                foreach (var group in token.Groups) w.Write7BitEncodedInt(group);
            }
            WriteArray(w, names.Starts);
            WriteArray(w, names.Tokens);
            WriteArray(w, names.Parties);
            WriteArray(w, names.Places);
            WriteArray(w, names.Flags);
        }
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        using var head = new BinaryWriter(output, PartyCodec.Text, leaveOpen: true);
        head.Write(Magic);
        head.Write(Format);
        head.Write(ScreeningModel.Version);
        head.Write(bytes.Length);
        head.Write(SHA256.HashData(bytes));
        head.Write(bytes);
    }

    public static (ListVersion Version, PartyTable Parties, NameTable Names) Load(Stream input)
    {
        var body = ReadBody(input);
        try
        {
            using var r = new BinaryReader(new MemoryStream(body, writable: false), PartyCodec.Text);
            var version = new ListVersion(
                r.ReadString(), r.ReadString(), DateOnly.FromDayNumber(r.ReadInt32()), r.ReadBoolean(), r.ReadInt32(), r.ReadInt32());
            var offsets = ReadArray<int>(r);
            var parties = new PartyTable(version.List, ReadArray<byte>(r), offsets);
            var tokens = ReadTokens(r);
            var names = new NameTable(
                new TokenDictionary(tokens), ReadArray<int>(r), ReadArray<int>(r), ReadArray<int>(r), ReadArray<ushort>(r), ReadArray<byte>(r));
            return (version, parties, names);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            throw new SnapshotException($"The snapshot's checksum is right but its content is not as format {Format} says: {e.Message}");
        }
    }

    private static NameToken[] ReadTokens(BinaryReader r)
    {
        var read = new (string Form, byte Kind, float Weight, int[] Groups)[r.ReadInt32()];
        for (var i = 0; i < read.Length; i++)
        {
            var (form, kind, weight, groups) = (r.ReadString(), r.ReadByte(), r.ReadSingle(), new int[r.Read7BitEncodedInt()]);
            for (var g = 0; g < groups.Length; g++) groups[g] = r.Read7BitEncodedInt();
            read[i] = (form, kind, weight, groups);
        }
        var tokens = new NameToken[read.Length];
        Parallel.For(0, tokens.Length, i =>
        {
            var (form, kind, weight, groups) = read[i];
            tokens[i] = TokenFactory.Make(form, (TokenKind)(kind & 31), weight, (kind & 128) != 0, (kind & 64) != 0, (kind & 32) != 0, groups);
        });
        return tokens;
    }

    private static byte[] ReadBody(Stream input)
    {
        try
        {
            using var r = new BinaryReader(input, PartyCodec.Text, leaveOpen: true);
            if (!r.ReadBytes(4).AsSpan().SequenceEqual(Magic)) throw new SnapshotException("Expected a snapshot, found another file.");
            var format = r.ReadInt32();
            if (format != Format) throw new SnapshotException($"Expected snapshot format {Format}, found {format}.");
            var model = r.ReadString();
            if (model != ScreeningModel.Version) throw new SnapshotException($"Expected a snapshot of model {ScreeningModel.Version}, found {model}.");
            var length = r.ReadInt32();
            var hash = r.ReadBytes(SHA256.HashSizeInBytes);
            if (length < 0) throw new SnapshotException("The snapshot states a negative length.");
            using var body = new MemoryStream();
            input.CopyTo(body);
            if (body.Length != length) throw new SnapshotException($"Expected {length} bytes of content, found {body.Length}.");
            var bytes = body.ToArray();
            if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(hash)) throw new SnapshotException("The snapshot's checksum does not fit its content.");
            return bytes;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new SnapshotException("The snapshot breaks off in its head.");
        }
    }

    private static void WriteArray<T>(BinaryWriter w, T[] values) where T : unmanaged
    {
        w.Write(values.Length);
        w.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] ReadArray<T>(BinaryReader r) where T : unmanaged
    {
        var values = new T[r.ReadInt32()];
        r.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
