namespace SanctionsCheck.Exposure.Countries;

/// <summary>What a written value turned out to be.</summary>
public enum CountryMatchKind
{
    /// <summary>Nothing was written.</summary>
    Absent,
    /// <summary>Not recognised.</summary>
    Unknown,
    /// <summary>A country.</summary>
    Country,
    /// <summary>A region with rules of its own.</summary>
    Region,
    /// <summary>A port, corridor, city or crossing; its country is given.</summary>
    Place,
}
