using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>The parties of a list as bytes, read back one by one: a list costs little memory and nothing to load.</summary>
internal sealed class PartyTable
{
    private const int Kept = 2048;
    private readonly byte[] _bytes;
    /// <summary>Where each party begins in them, and the end.</summary>
    private readonly int[] _offsets;
    private readonly HashBuckets _ids;
    /// <summary>Parties read lately, each at its ordinal modulo the length. Whoever comes later may overwrite: a party read again is the same.</summary>
    private readonly Read?[] _recent = new Read?[Kept];

    public PartyTable(string list, IReadOnlyList<Party> parties)
    {
        List = list;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, PartyCodec.Text);
        _offsets = new int[parties.Count + 1];
        for (var i = 0; i < parties.Count; i++)
        {
            PartyCodec.Write(writer, parties[i]);
            _offsets[i + 1] = checked((int)stream.Position);
        }
        _bytes = stream.ToArray();
        var hashes = new (uint, int)[Count];
        for (var i = 0; i < Count; i++) hashes[i] = (TextHash.Of(IdOf(i)), i);
        _ids = new(hashes, Count);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public PartyTable(SnapshotReader reader)
    {
        (List, _offsets, _bytes) = (new(reader.Read<char>()), reader.Read<int>(), reader.Read<byte>());
        SnapshotReader.Expect(_offsets.Length > 0 && _offsets[^1] == _bytes.Length);
        _ids = new(reader, Count);
    }

    public string List { get; }

    public int Count => _offsets.Length - 1;

    public void Save(SnapshotWriter writer)
    {
        writer.Write(List.ToCharArray());
        writer.Write(_offsets);
        writer.Write(_bytes);
        _ids.Save(writer);
    }

    public Party Get(int ordinal)
    {
        if (_recent[ordinal % Kept] is { } recent && recent.Ordinal == ordinal) return recent.Party;
        using var reader = Reader(ordinal);
        var party = PartyCodec.Read(reader, List);
        _recent[ordinal % Kept] = new(ordinal, party);
        return party;
    }

    /// <summary>The first party with an id, −1 if none.</summary>
    public int Find(string id)
    {
        foreach (var ordinal in _ids.Find(TextHash.Of(id)))
        {
            if (IdOf(ordinal) == id) return ordinal;
        }
        return -1;
    }

    private string IdOf(int ordinal)
    {
        using var reader = Reader(ordinal);
        return reader.ReadString();
    }

    private BinaryReader Reader(int ordinal) =>
        new(new MemoryStream(_bytes, _offsets[ordinal], _offsets[ordinal + 1] - _offsets[ordinal], writable: false), PartyCodec.Text);

    private sealed record Read(int Ordinal, Party Party);
}
