using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Countries;

/// <summary>A port, corridor, city or crossing that routes name: a row of <c>places.csv</c>.</summary>
/// <param name="Id">Id, unique in the table.</param>
/// <param name="Name">English name.</param>
/// <param name="Names">Other names, in several languages.</param>
/// <param name="Country">Country or region in which it lies.</param>
/// <param name="Kind">"port", "airport", "corridor", "city", "free-zone" or "crossing".</param>
/// <param name="ListedUnder">Id of the measure under which transactions with it are banned; null where there is none.</param>
/// <param name="ListedFrom">First day of that ban.</param>
/// <param name="DiversionRisk">True where it lies on a corridor known for diversion.</param>
/// <param name="Notes">Notes for a reader.</param>
/// <param name="Source">Where the row is from.</param>
public sealed record Place(
    string Id, string Name, ImmutableArray<string> Names, string Country, string Kind, string? ListedUnder, DateOnly? ListedFrom, bool DiversionRisk,
    string Notes, string Source);
