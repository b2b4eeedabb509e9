using System.Runtime.InteropServices;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Screening.Index;

/// <summary>Names by the first letters of their first words. Holds hashes; whoever asks sorts out false ones.</summary>
internal sealed class AcronymTable
{
    private const int Least = 2;
    private readonly HashBuckets _names;

    public AcronymTable(NameTable table)
    {
        var hashes = new List<(uint, int)>(table.Count);
        Span<char> letters = stackalloc char[Acronyms.Most];
        for (var name = 0; name < table.Count; name++)
        {
            for (var length = table.FirstLetters(name, letters); length >= Least; length--) hashes.Add((TextHash.Of(letters[..length]), name));
        }
        _names = new(CollectionsMarshal.AsSpan(hashes), table.Count);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, for as many names.</summary>
    public AcronymTable(SnapshotReader reader, int count) => _names = new(reader, count);

    public void Save(SnapshotWriter writer) => _names.Save(writer);

    public HashMatches Find(ReadOnlySpan<char> letters) => _names.Find(TextHash.Of(letters));
}
