using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Rivals;

/// <summary>Every name of every party in one row, as libraries that know names only want them.</summary>
internal sealed class ListedNames
{
    /// <summary>How many names are asked for so that ten parties come out: parties have several names.</summary>
    public const int Asked = 30;
    /// <summary>How many parties are wanted.</summary>
    public const int Wanted = 10;

    private readonly Party[] _parties;

    public ListedNames(IEnumerable<Party> parties)
    {
        var all = parties.SelectMany(p => p.Names.Select(n => (n.Text, Party: p))).ToArray();
        (Texts, _parties) = ([.. all.Select(a => a.Text)], [.. all.Select(a => a.Party)]);
    }

    public string[] Texts { get; }

    /// <summary>The parties of names found, best first.</summary>
    public List<Party> PartiesOf(IEnumerable<int> names)
    {
        var found = new List<Party>(Wanted);
        foreach (var name in names)
        {
            if (!found.Contains(_parties[name], ReferenceEqualityComparer.Instance)) found.Add(_parties[name]);
            if (found.Count == Wanted) break;
        }
        return found;
    }
}
