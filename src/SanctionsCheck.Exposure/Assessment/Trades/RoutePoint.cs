using SanctionsCheck.Exposure.Countries;

namespace SanctionsCheck.Exposure.Assessment.Trades;

/// <summary>A place that the trade names: where goods originate, leave, pass or arrive.</summary>
/// <param name="Subject">Which member names it: "origin", "transit[1]", "goods[0].origin" …</param>
/// <param name="Text">As written; null where nothing was.</param>
/// <param name="Match">What it was recognised as.</param>
/// <param name="Assumed">True where nothing was written and a party's country stands in: what rests on it is a review at most.</param>
internal sealed record RoutePoint(string Subject, string? Text, CountryMatch Match, bool Assumed = false)
{
    /// <summary>Country or region; null if unknown.</summary>
    public string? Code => Match.Code;
}
