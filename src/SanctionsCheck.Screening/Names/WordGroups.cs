using System.Collections.Frozen;

namespace SanctionsCheck.Screening.Names;

/// <summary>Collects the groups that words belong to while the tables are read.</summary>
internal sealed class WordGroups
{
    private readonly Dictionary<string, List<int>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);
    private int _count;
    private int _group;

    /// <summary>Begins a group and gives its number, which holds the kind in its two lowest bits.</summary>
    public int Begin(GroupKind kind) => _group = (++_count << 2) | (int)kind;

    /// <summary>Goes on with a group that another collection began.</summary>
    public void Continue(int group) => _group = group;

    public void Add(string form) => Add(_whole, form);

    /// <summary>Any word that begins so belongs to the group.</summary>
    public void AddStem(string stem) => Add(_stems, stem);

    public FrozenDictionary<string, int[]> Whole() => Freeze(_whole);

    public FrozenDictionary<string, int[]> Stems() => Freeze(_stems);

    private void Add(Dictionary<string, List<int>> map, string form)
    {
        if (!map.TryGetValue(form, out var ids)) map[form] = ids = new(1);
        if (!ids.Contains(_group)) ids.Add(_group);
    }

    private static FrozenDictionary<string, int[]> Freeze(Dictionary<string, List<int>> map) =>
        map.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
}
