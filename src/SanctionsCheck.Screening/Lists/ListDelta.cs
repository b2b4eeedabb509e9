using System.Collections.Immutable;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists;

/// <summary>What changed from one version of a list to another, per party, in list order.</summary>
/// <param name="Added">Parties that only the newer version holds.</param>
/// <param name="Changed">Parties that both hold, with different content.</param>
/// <param name="Removed">Parties that only the older version holds.</param>
public sealed record ListDelta(ImmutableArray<ListChange> Added, ImmutableArray<ListChange> Changed, ImmutableArray<ListChange> Removed)
{
    private static readonly ImmutableArray<(string Field, Func<Party, Party, bool> Same)> Fields =
    [
        ("addresses", (a, b) => Same(a.Addresses, b.Addresses)),
        ("allowed", (a, b) => a.Allowed == b.Allowed),
        ("birthDates", (a, b) => Same(a.BirthDates, b.BirthDates)),
        ("birthPlaces", (a, b) => Same(a.BirthPlaces, b.BirthPlaces)),
        ("countries", (a, b) => Same(a.Countries, b.Countries)),
        ("delistedOn", (a, b) => a.DelistedOn == b.DelistedOn),
        ("gender", (a, b) => a.Gender == b.Gender),
        ("identifiers", (a, b) => Same(a.Identifiers, b.Identifiers)),
        ("legalBasis", (a, b) => a.LegalBasis == b.LegalBasis),
        ("links", (a, b) => Same(a.Links, b.Links)),
        ("listedOn", (a, b) => a.ListedOn == b.ListedOn),
        ("measures", (a, b) => Same(a.Measures, b.Measures)),
        ("names", (a, b) => Same(a.Names, b.Names)),
        ("nationalities", (a, b) => Same(a.Nationalities, b.Nationalities)),
        ("programmes", (a, b) => Same(a.Programmes, b.Programmes)),
        ("remarks", (a, b) => a.Remarks == b.Remarks),
        ("secondarySanctions", (a, b) => a.SecondarySanctions == b.SecondarySanctions),
        ("sourceUrl", (a, b) => a.SourceUrl == b.SourceUrl),
        ("title", (a, b) => a.Title == b.Title),
        ("type", (a, b) => a.Type == b.Type),
        ("vessel", (a, b) => a.Vessel == b.Vessel),
    ];

    /// <summary>Compares two versions, in a time that grows with their sum.</summary>
    /// <param name="before">The parties of the older version; ids are unique.</param>
    /// <param name="after">The parties of the newer version; ids are unique.</param>
    public static ListDelta Between(IEnumerable<Party> before, IEnumerable<Party> after)
    {
        var older = before.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<ListChange>();
        var changed = ImmutableArray.CreateBuilder<ListChange>();
        foreach (var party in after)
        {
            if (!older.TryGetValue(party.Id, out var was))
            {
                added.Add(new(party.Id, party.Name, []));
                continue;
            }
            kept.Add(party.Id);
            ImmutableArray<string> fields = [.. Fields.Where(f => !f.Same(was, party)).Select(f => f.Field)];
            if (fields.Length > 0) changed.Add(new(party.Id, party.Name, fields));
        }
        // A dictionary that nothing was taken from keeps the order in which it was filled.
        var removed = older.Values.Where(p => !kept.Contains(p.Id)).Select(p => new ListChange(p.Id, p.Name, []));
        return new(added.ToImmutable(), changed.ToImmutable(), [.. removed]);
    }

    private static bool Same<T>(ImmutableArray<T> a, ImmutableArray<T> b) => a.AsSpan().SequenceEqual(b.AsSpan());
}
