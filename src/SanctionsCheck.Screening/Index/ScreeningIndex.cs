using System.Collections.Concurrent;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>The parties of one list version, in memory, ready to be searched. Immutable; safe for any number of threads.</summary>
public sealed class ScreeningIndex
{
    private readonly PartyTable _parties;
    private readonly ConcurrentBag<SearchSpace> _spaces = [];

    private ScreeningIndex(ListVersion version, PartyTable parties, IdentifierTable identifiers, NameTable names) =>
        (Version, _parties, Identifiers, Names) = (version, parties, identifiers, names);

    /// <summary>The list version that it was built from, with its counts filled in.</summary>
    public ListVersion Version { get; }

    /// <summary>How many parties it holds.</summary>
    public int PartyCount => _parties.Count;

    internal NameTable Names { get; }

    internal IdentifierTable Identifiers { get; }

    /// <summary>The party at a place from 0 to <see cref="PartyCount"/> − 1, in list order.</summary>
    public Party GetParty(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, PartyCount);
        return _parties.Get(ordinal);
    }

    /// <summary>The place of a party by its publisher's id, or −1.</summary>
    public int Find(string id) => _parties.Find(id);

    /// <summary>Builds the index of a list version.</summary>
    public static ScreeningIndex Build(ListVersion version, IEnumerable<Party> parties)
    {
        var all = parties as IReadOnlyList<Party> ?? [.. parties];
        var names = new NameTableBuilder();
        names.Add(all);
        var counted = version with { Parties = all.Count, Names = all.Sum(p => p.Names.Length) };
        var table = new PartyTable(version.List, all);
        return new(counted, table, new IdentifierTable(all, table), names.Build());
    }

    /// <summary>Writes the snapshot: one flat file with format number, model version and checksum.</summary>
    public void Save(Stream output) => Snapshot.Save(output, Version, _parties, Identifiers, Names);

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="SnapshotException">Damaged, of another format, or of another model version: rebuild it from the tables.</exception>
    public static ScreeningIndex Load(Stream input)
    {
        var (version, parties, identifiers, names) = Snapshot.Load(input);
        return new(version, parties, identifiers, names);
    }

    internal SearchSpace Rent() => _spaces.TryTake(out var space) ? space : new SearchSpace(Names);

    internal void Return(SearchSpace space) => _spaces.Add(space);
}
