using System.Collections.Immutable;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>What one regime's list says of a party of the trade, at the trade's date.</summary>
/// <param name="Listing">The listed party and the match.</param>
/// <param name="Regime">Whose law.</param>
/// <param name="Programmes">The programmes of that regime.</param>
/// <param name="State">How it stood at the date.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Delisting">The rule book's delisting that ended it, if any.</param>
internal sealed record Designation(
    Listing Listing, string Regime, ImmutableArray<Programme> Programmes, ListingState State, string Why, Authorisation? Delisting)
{
    /// <summary>The programmes that had begun to have effect by the date.</summary>
    public ImmutableArray<Programme> EffectiveOn(DateOnly date) => Programmes.All(p => !(date < p.From)) ? Programmes : [.. Programmes.Where(p => !(date < p.From))];
}
