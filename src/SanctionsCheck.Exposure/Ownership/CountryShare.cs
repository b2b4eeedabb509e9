using SanctionsCheck.Exposure.Assessment.Trades;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>How much of a party a country's persons hold, through chains of the owners that the request names.</summary>
/// <param name="Known">What they hold by the shares that are stated, multiplied along each chain; percent.</param>
/// <param name="Possible">What they may hold: a share that is not stated may be all that the stated ones leave, and who holds half of an owner may count as holding all that it holds; percent.</param>
internal readonly record struct CountryShare(decimal Known, decimal Possible)
{
    private const decimal Half = 50;
    private const decimal All = 100;

    /// <summary>The share of a country's persons in a party; none where it names no owners.</summary>
    public static CountryShare Of(TradeActor party, string country)
    {
        var (known, possible, unstated, left) = (0m, 0m, 0m, All);
        foreach (var owner in party.Owners)
        {
            var held = owner.Country == country ? new CountryShare(All, All) : Of(owner, country);
            var counted = held.Possible >= Half ? All : held.Possible;
            if (owner.Percent is { } percent)
            {
                known += percent * held.Known / All;
                possible += percent * counted / All;
                left -= percent;
            }
            else
            {
                unstated = Math.Max(unstated, counted);
            }
        }
        return new(known, possible + Math.Max(left, 0) * unstated / All);
    }
}
