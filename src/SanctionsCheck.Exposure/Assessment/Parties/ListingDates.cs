using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>Whether a party was designated at a date: by its own dates where the list has them, by the rule book's delistings, else by its presence in the list version of that day.</summary>
internal sealed class ListingDates(ListLibrary lists)
{
    /// <summary>How the designation stood, why, and the delisting that ended it where the rule book has one.</summary>
    public (ListingState State, string Why, Authorisation? Delisting) StateOn(Listing listing, string regime, DateOnly date)
    {
        var party = listing.Party;
        if (party.ListedOn is { } listed && date < listed)
            return (ListingState.NotYet, $"listed on {TradeReader.Text(listed)}, after the trade", null);
        if (party.DelistedOn is { } delisted && date >= delisted)
            return (ListingState.Ended, $"delisted on {TradeReader.Text(delisted)}", Delisting(listing, regime, date));
        // A list published after a delisting, and still holding the party without an end, outweighs the rule book.
        if (Delisting(listing, regime, date) is { From: { } ended } delisting && !(party.DelistedOn is null && listing.Version.Published > ended && !listing.Version.Starter))
        {
            return delisting.IsVerified
                ? (ListingState.Ended, $"delisted on {TradeReader.Text(ended)}", delisting)
                : (ListingState.Unknown, $"its delisting of {TradeReader.Text(ended)} is unverified", delisting);
        }
        if (party.ListedOn is { } since)
            return (ListingState.InForce, $"listed since {TradeReader.Text(since)}", null);
        return ByVersion(party, date);
    }

    /// <summary>The delisting in the rule book that names the party, begun by the date; else null.</summary>
    private static Authorisation? Delisting(Listing listing, string regime, DateOnly date)
    {
        foreach (var delisting in listing.Delistings)
        {
            if (delisting.Regime == regime && delisting.From <= date)
                return delisting;
        }
        return null;
    }

    private (ListingState, string, Authorisation?) ByVersion(Party party, DateOnly date)
    {
        if (lists.CurrentOn(party.List, date) is not { } then)
            return (ListingState.Unknown, $"all versions of {party.List} that are held are newer than the trade", null);
        return then.Find(party.Id) >= 0
            ? (ListingState.InForce, $"on the list as published on {TradeReader.Text(then.Version.Published)}", null)
            : (ListingState.NotYet, $"not on the list as published on {TradeReader.Text(then.Version.Published)}", null);
    }
}
