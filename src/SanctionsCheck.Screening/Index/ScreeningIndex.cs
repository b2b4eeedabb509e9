using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>The parties of one list version, in memory, ready to be searched. Immutable; safe for any number of threads.</summary>
public sealed class ScreeningIndex
{
    private ScreeningIndex(ListVersion version) => Version = version;

    /// <summary>The list version that it was built from, with its counts filled in.</summary>
    public ListVersion Version { get; }

    /// <summary>How many parties it holds.</summary>
    public int PartyCount => throw new NotSupportedException();

    /// <summary>The party at a place from 0 to <see cref="PartyCount"/> − 1, in list order.</summary>
    public Party GetParty(int ordinal) => throw new NotSupportedException();

    /// <summary>The place of a party by its publisher's id, or −1.</summary>
    public int Find(string id) => throw new NotSupportedException();

    /// <summary>Builds the index of a list version.</summary>
    public static ScreeningIndex Build(ListVersion version, IEnumerable<Party> parties) => throw new NotSupportedException();

    /// <summary>Writes the snapshot: one flat file with format number, model version and checksum.</summary>
    public void Save(Stream output) => throw new NotSupportedException();

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="SnapshotException">Damaged, of another format, or of another model version: rebuild it from the tables.</exception>
    public static ScreeningIndex Load(Stream input) => throw new NotSupportedException();
}
