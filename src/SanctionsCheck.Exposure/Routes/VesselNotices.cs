using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Routes;

/// <summary>What the flag, the age and the number of a ship tell. Notices, apart from a number that can't be right: whether the ship is listed can't be told by it.</summary>
internal sealed class VesselNotices(RuleBook rules)
{
    /// <summary>Ships older than this are named, years: the fleets that evade sanctions are of that age.</summary>
    public const int OldFrom = 20;

    /// <summary>Adds the notices about one party; none where it is no ship.</summary>
    public void Add(TradeActor actor, Screened screened, Trade trade, List<Draft> found)
    {
        if (actor.Query is not { Type: PartyType.Vessel } ship)
            return;
        foreach (var number in ship.Identifiers.Where(i => i.Type == IdentifierTypes.Imo))
        {
            if (!IsImo(number.Value))
                found.Add(Draft.General(FindingKinds.InvalidInput, actor.Subject, Verdict.Review, $"'{TradeReader.Cut(number.Value)}' is no IMO number: it has seven digits, the last of which checks the others.",
                    new Evidence("value", TradeReader.Cut(number.Value)), new Evidence("ask", "the ship's IMO number")));
        }
        if (actor.Country is { } flag && rules.TierOf(flag) is { Tier: RiskTier.DiversionRisk } tier && tier.Programmes.Contains("flag", StringComparison.OrdinalIgnoreCase))
            found.Add(Notice(actor, $"The flag of {rules.Countries.Find(flag)?.Name ?? flag} is often flown by ships that evade sanctions.", "class, insurance and the port calls of the last year", tier.Source));
        foreach (var listing in screened.Listings.Where(l => l.IsStrong && l.Party.Vessel is not null))
        {
            var listed = listing.Party.Vessel!;
            if (actor.Country is { } now && listed.Flag is { Length: > 0 } then && rules.Countries.Resolve(then).CountryCode is { } known && known != now)
                found.Add(Notice(actor, $"{listing.Party.List} has '{listing.Party.Name}' under the flag of {rules.Countries.Find(known)?.Name ?? known}: the flag was changed.", "the ship's registry entries", listing.Party.SourceUrl));
        }
        if (Built(ship, screened) is { } built && trade.Date.Year - built > OldFrom)
            found.Add(Notice(actor, TradeReader.Invariant($"Built in {built}: more than {OldFrom} years old at the trade's date, as ships that evade sanctions often are."), "class and insurance", null));
    }

    private static int? Built(PartyQuery ship, Screened screened) =>
        !ship.BirthDates.IsEmpty ? ship.BirthDates[0].From.Year
        : screened.Listings.FirstOrDefault(l => l.IsStrong)?.Party.Vessel?.Built is { Length: >= 4 } text && int.TryParse(text[..4], out var year) ? year : null;

    private static bool IsImo(string text)
    {
        var digits = text.Replace("IMO", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (digits.Length != 7 || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < 6; i++)
            sum += (digits[i] - '0') * (7 - i);
        return sum % 10 == digits[6] - '0';
    }

    private static Draft Notice(TradeActor actor, string summary, string ask, string? source) => new()
    {
        Kind = FindingKinds.Notice,
        Subject = actor.Subject,
        Severity = Verdict.Clear,
        Confidence = "medium",
        Summary = summary,
        Source = source,
        Evidence = [new("ask", ask)],
    };
}
