using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>What the lists hold of one party, whatever the date.</summary>
/// <param name="Listings">The listed parties that it may be, best first.</param>
/// <param name="Owners">Who owns or controls it according to the lists and ownership files.</param>
internal sealed record Screened(ImmutableArray<Listing> Listings, ImmutableArray<StatedOwner> Owners)
{
    /// <summary>Nothing found.</summary>
    public static Screened Nothing { get; } = new([], []);
}
