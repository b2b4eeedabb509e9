using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>The parties of a list as bytes, read back one by one: a list costs little memory and nothing to load.</summary>
internal sealed class PartyTable
{
    private const int Kept = 2048;
    private readonly Dictionary<string, int> _ids;
    /// <summary>Parties read lately, each at its ordinal modulo the length. Whoever comes later may overwrite: a party read again is the same.</summary>
    private readonly Read?[] _recent = new Read?[Kept];

    public PartyTable(string list, byte[] bytes, int[] offsets)
    {
        (List, Bytes, Offsets) = (list, bytes, offsets);
        _ids = new(Count, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            using var reader = Reader(i);
            _ids.TryAdd(reader.ReadString(), i);
        }
    }

    public string List { get; }
    public byte[] Bytes { get; }
    /// <summary>Where each party begins, and the end.</summary>
    public int[] Offsets { get; }
    public int Count => Offsets.Length - 1;

    public static PartyTable Build(string list, IReadOnlyList<Party> parties)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, PartyCodec.Text);
        var offsets = new int[parties.Count + 1];
        for (var i = 0; i < parties.Count; i++)
        {
            PartyCodec.Write(writer, parties[i]);
            offsets[i + 1] = checked((int)stream.Position);
        }
        return new(list, stream.ToArray(), offsets);
    }

    public Party Get(int ordinal)
    {
        if (_recent[ordinal % Kept] is { } recent && recent.Ordinal == ordinal) return recent.Party;
        using var reader = Reader(ordinal);
        var party = PartyCodec.Read(reader, List);
        _recent[ordinal % Kept] = new(ordinal, party);
        return party;
    }

    public int Find(string id) => _ids.GetValueOrDefault(id, -1);

    private BinaryReader Reader(int ordinal) =>
        new(new MemoryStream(Bytes, Offsets[ordinal], Offsets[ordinal + 1] - Offsets[ordinal], writable: false), PartyCodec.Text);

    private sealed record Read(int Ordinal, Party Party);
}
