using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Numbers that lists state in the middle of a text, each behind words that say what it is: "IMO Number: 8405270", "INN: 7702070139", "SWIFT/BIC SABRRUMM".</summary>
internal static partial class FreeTextNumbers
{
    /// <summary>Adds the numbers found; the text itself is for the caller to keep.</summary>
    public static void Read(string? text, PartyBuilder party)
    {
        if (text is null) return;
        foreach (Match match in Imo().Matches(text)) party.AddIdentifier(IdentifierTypes.Imo, match.Groups["value"].Value);
        foreach (Match match in Mmsi().Matches(text)) party.AddIdentifier(IdentifierTypes.Mmsi, match.Groups["value"].Value);
        foreach (Match match in Bic().Matches(text)) party.AddIdentifier(IdentifierTypes.Bic, match.Groups["value"].Value);
        foreach (Match match in Tax().Matches(text)) party.AddIdentifier(IdentifierTypes.Tax, match.Groups["value"].Value, null, match.Groups["label"].Value);
        foreach (Match match in Registration().Matches(text)) party.AddIdentifier(IdentifierTypes.Registration, match.Groups["value"].Value, null, match.Groups["label"].Value);
        foreach (Match match in Passport().Matches(text)) party.AddIdentifier(IdentifierTypes.Passport, match.Groups["value"].Value);
    }

    [GeneratedRegex(@"\bIMO\b\)?(?:\s*(?:identification\s+)?(?:number|no\.?|#))?\s*[:#]?\s*(?<value>\d{7})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imo();

    [GeneratedRegex(@"\bMMSI\b(?:\s*(?:number|no\.?))?\s*:?\s*(?<value>\d{9})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mmsi();

    [GeneratedRegex(@"\b(?:SWIFT(?:/BIC)?|BIC)(?:\s+code)?\s*:?\s+(?<value>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Bic();

    [GeneratedRegex(@"\b(?<label>INN|ITN|UNP|TIN|Tax(?:payer)?(?:\s+identification)?(?:\s+ID)?(?:\s+(?:number|no\.?))?)\s*(?:\(INN\))?\s*[:\-]?\s*(?<value>\d{8,14})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tax();

    [GeneratedRegex(@"\b(?<label>OGRN|PSRN|(?:State |Business |Company )?Registration (?:number|no\.?|ID))\s*(?:\(OGRN\))?\s*[:\-]?\s*(?<value>[A-Z]{0,3}\d{5,15})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Registration();

    [GeneratedRegex(@"\bPassports?\s*(?:number|no\.?|#)?\s*[:#]?\s*(?<value>(?=[A-Z0-9]*\d{4})[A-Z]{0,3}\d{4,10})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Passport();
}
