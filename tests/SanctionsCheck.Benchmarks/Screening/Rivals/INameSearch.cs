using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Rivals;

/// <summary>A way to look up listed parties by name, for comparison.</summary>
internal interface INameSearch
{
    /// <summary>What it is called in the tables.</summary>
    string Name { get; }

    /// <summary>The parties most like a name, best first, at most ten, none twice.</summary>
    IReadOnlyList<Party> Find(string name);
}
