using SanctionsCheck.Screening.Matching.Features;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>Finds parties by the value of an identifier, whatever its kind; the comparer decides whether kinds agree.</summary>
internal sealed class IdentifierTable
{
    private readonly PartyTable _parties;
    private readonly HashBuckets _byValue;

    /// <summary>Makes the table.</summary>
    /// <param name="all">The parties in their order.</param>
    /// <param name="parties">The same, as they are kept.</param>
    public IdentifierTable(IReadOnlyList<Party> all, PartyTable parties)
    {
        _parties = parties;
        var hashes = new List<(uint, int)>();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Allowed is not null) continue;
            foreach (var value in all[i].Identifiers.Select(Value).OfType<string>().Distinct(StringComparer.Ordinal)) hashes.Add((TextHash.Of(value), i));
        }
        _byValue = new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes), all.Count);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public IdentifierTable(SnapshotReader reader, PartyTable parties) => (_parties, _byValue) = (parties, new(reader, parties.Count));

    public void Save(SnapshotWriter writer) => _byValue.Save(writer);

    /// <summary>The parties that have the value, in their order.</summary>
    public List<int> Find(PartyIdentifier identifier)
    {
        var found = new List<int>();
        if (Value(identifier) is not { } value) return found;
        foreach (var ordinal in _byValue.Find(TextHash.Of(value)))
        {
            if (_parties.Get(ordinal).Identifiers.Any(i => Value(i) == value)) found.Add(ordinal);
        }
        return found;
    }

    private static string? Value(PartyIdentifier identifier) =>
        IdentifierFeature.Decides(identifier.Type) && IdentifierFeature.Normalise(identifier) is { Length: > 0 } value ? value : null;
}
