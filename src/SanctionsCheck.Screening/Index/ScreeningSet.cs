using System.Collections.Immutable;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Screening.Index;

/// <summary>The indexes that are asked together: one per list, ordered by list id.</summary>
public sealed class ScreeningSet
{
    private readonly Lazy<Allowances> _allowances;

    /// <summary>Makes a set.</summary>
    /// <exception cref="ArgumentException">Two indexes are of the same list.</exception>
    public ScreeningSet(IEnumerable<ScreeningIndex> indexes)
    {
        Indexes = [.. indexes.OrderBy(i => i.Version.List, StringComparer.Ordinal)];
        if (Indexes.Select(i => i.Version.List).Distinct(StringComparer.Ordinal).Count() != Indexes.Length)
            throw new ArgumentException("Two indexes are of the same list.", nameof(indexes));
        _allowances = new(() => new(Indexes));
    }

    /// <summary>No lists at all.</summary>
    public static ScreeningSet Empty { get; } = new([]);

    /// <summary>The known false positives among the lists.</summary>
    public Allowances Allowances => _allowances.Value;

    /// <summary>The indexes, ordered by list id.</summary>
    public ImmutableArray<ScreeningIndex> Indexes { get; }
}
