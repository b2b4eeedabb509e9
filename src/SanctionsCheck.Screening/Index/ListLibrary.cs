using System.Collections.Immutable;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Screening.Index;

/// <summary>The lists a piece of work is pinned to: the active version of each, and the earlier versions still held, for questions about a date.</summary>
public sealed class ListLibrary
{
    private readonly ImmutableDictionary<string, ImmutableArray<HeldVersion>> _held;
    private readonly ImmutableArray<HeldVersion> _all;

    /// <summary>Makes a library.</summary>
    /// <param name="current">The active version of each list.</param>
    /// <param name="held">Earlier versions, any order; their indexes are loaded when a date asks for them.</param>
    public ListLibrary(ScreeningSet current, IEnumerable<HeldVersion> held)
    {
        Current = current;
        held = _all = [.. held];
        var earlier = held.Where(h => !h.Version.Starter).ToLookup(h => h.Version.List, StringComparer.Ordinal);
        _held = current.Indexes.ToImmutableDictionary(
            i => i.Version.List,
            i => earlier[i.Version.List]
                .Where(h => h.Version.Version != i.Version.Version)
                .Append(new HeldVersion(i.Version, new Lazy<ScreeningIndex>(i)))
                .OrderBy(h => h.Version.Published).ThenBy(h => h.Version.Version == i.Version.Version).ToImmutableArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The active version of each list.</summary>
    public ScreeningSet Current { get; }

    /// <summary>The version of a list that was current on a date: the newest one published on or before it. Null where all held versions are newer.</summary>
    public ScreeningIndex? CurrentOn(string list, DateOnly date)
    {
        if (!_held.TryGetValue(list, out var versions)) return null;
        for (var i = versions.Length - 1; i >= 0; i--)
        {
            if (versions[i].Version.Published <= date) return versions[i].Index.Value;
        }
        return null;
    }

    /// <summary>The library as it was when other versions were the active ones, to make earlier answers again. Starter versions count too.</summary>
    /// <param name="versions">The versions that were active, one per list.</param>
    /// <param name="missing">Those of them that are no longer held.</param>
    /// <returns>The library; null where a version is missing.</returns>
    public ListLibrary? Restore(IEnumerable<ListVersion> versions, out ImmutableArray<ListVersion> missing)
    {
        var known = Current.Indexes.Select(i => new HeldVersion(i.Version, new Lazy<ScreeningIndex>(i))).Concat(_all).ToImmutableArray();
        var wanted = versions.Select(v => (Version: v, Held: known.FirstOrDefault(k => k.Version.List == v.List && k.Version.Version == v.Version))).ToImmutableArray();
        missing = [.. wanted.Where(w => w.Held is null).Select(w => w.Version)];
        if (missing.Length > 0) return null;
        var earlier = known.Where(k => wanted.Any(w => w.Version.List == k.Version.List && k.Version.Published <= w.Held!.Version.Published));
        return new(new ScreeningSet(wanted.Select(w => w.Held!.Index.Value)), earlier);
    }
}
