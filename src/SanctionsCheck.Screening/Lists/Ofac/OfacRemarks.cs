using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>
/// Reads what OFAC's legacy files say in the remarks only: births, nationalities, numbers, aliases in quotes, links. The remarks themselves are kept
/// whole on the party, so that what no rule understands (secondary sanctions risk, functions, directives) is not lost.
/// </summary>
internal static partial class OfacRemarks
{
    /// <summary>Remarks in sdn.csv stop at this length; the rest stands in sdn_comments.csv.</summary>
    public const int CutLength = 1_000;

    /// <summary>Reads remarks into a party.</summary>
    /// <param name="remarks">The whole remarks, continued from the comments file where there is a continuation.</param>
    /// <param name="cutOff">True where they stop at <see cref="CutLength"/> without a continuation: the last statement may be half a number or name.</param>
    /// <param name="party">Gets what is found.</param>
    /// <param name="issue">Gets what looks like a date but can't be read.</param>
    public static void Read(string remarks, bool cutOff, PartyBuilder party, Action<string> issue)
    {
        party.AddRemark(remarks);
        var statements = remarks.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < statements.Length; i++)
        {
            var last = i == statements.Length - 1;
            if (last && cutOff && !statements[i].EndsWith(';')) return;
            var statement = last && statements[i][^1] is ('.' or ';') ? statements[i][..^1] : statements[i];
            if (statement.StartsWith("alt. ", StringComparison.OrdinalIgnoreCase)) statement = statement[5..];
            ReadStatement(statement, party, issue);
        }
    }

    private static void ReadStatement(string text, PartyBuilder party, Action<string> issue)
    {
        if (After(text, "DOB ") is { } birth) AddDate(birth, text, party, issue);
        else if (After(text, "Organization Established Date ") is { } established) AddDate(established, text, party, issue);
        else if (After(text, "POB ") is { } place) party.AddBirthPlace(place);
        else if (After(text, "nationality ") is { } nationality) party.AddCountry(nationality);
        else if (After(text, "citizen ") is { } citizen) party.AddCountry(citizen);
        else if (After(text, "Gender ") is { } gender) party.Gender = gender.ToLowerInvariant();
        else if (After(text, "a.k.a. ") is { } alias) AddAlias(alias, NameKind.Alias, party);
        else if (After(text, "f.k.a. ") is { } former) AddAlias(former, NameKind.Former, party);
        else if (After(text, "n.k.a. ") is { } now) AddAlias(now, NameKind.Alias, party);
        else if (After(text, "Linked To: ") is { } target) party.AddLink(new(LinkRelations.LinkedTo, target));
        else if (After(text, "(Linked To: ") is { } bracketed) party.AddLink(new(LinkRelations.LinkedTo, bracketed.TrimEnd(')')));
        else if (After(text, "Vessel Year of Build ") is { } built) party.Built = built;
        else if (After(text, "Digital Currency Address - ") is { } address) AddCryptoAddress(address, party);
        else ReadNumber(text, party);
    }

    private static void AddDate(string value, string statement, PartyBuilder party, Action<string> issue)
    {
        if (OfacDates.TryParse(value, out var date)) party.AddBirthDate(date);
        else issue($"the date in '{statement}' of party {party.Id} can't be read; it stays in the remarks.");
    }

    /// <summary>Aliases in quotation marks are those that OFAC calls weak: broad or generic names.</summary>
    private static void AddAlias(string value, NameKind kind, PartyBuilder party)
    {
        var quoted = value.Length > 2 && value[0] == '\'' && value[^1] == '\'';
        party.AddName(quoted ? value[1..^1] : value, kind, weak: quoted, source: "remarks");
    }

    private static void AddCryptoAddress(string value, PartyBuilder party)
    {
        // "XBT 12QtD5…": the currency's ticker, then the address.
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        party.AddIdentifier(IdentifierTypes.CryptoAddress, space > 0 ? value[(space + 1)..] : value);
    }

    private static void ReadNumber(string text, PartyBuilder party)
    {
        foreach (var (label, type) in OfacIdentifierLabels.All)
        {
            if (!text.StartsWith(label, StringComparison.Ordinal) || !EndsLabel(text, label.Length)) continue;
            AddNumber(type, text[label.Length..].TrimStart(' ', ':', '.'), party);
            return;
        }
        if (UnknownLabel().Match(text) is { Success: true } match) AddNumber(match.Groups["label"].Value, match.Groups["value"].Value, party);
    }

    private static void AddNumber(string type, string text, PartyBuilder party)
    {
        var value = IssueDates().Replace(text, "").Trim().TrimEnd(',');
        string? country = null;
        if (TrailingParenthesis().Match(value) is { Success: true } match && CountryNames.ToCode(match.Groups["country"].Value) is { } code)
        {
            country = code;
            value = value[..match.Index].TrimEnd();
        }
        if (Imo().Match(value) is { Success: true } imo) (type, value) = (IdentifierTypes.Imo, imo.Groups["number"].Value);
        else if (type == IdentifierTypes.Imo) value = value.Trim('(', ')');
        // Only a value of the LEI's shape is one; OFAC uses the label for other registers' numbers too.
        else if (type == IdentifierTypes.Lei && !LeiShape().IsMatch(value)) type = IdentifierTypes.Registration;
        party.AddIdentifier(type, value, country);
        if (country is not null && party.Type == PartyType.Organisation && OfacIdentifierLabels.TellsCountry(type)) party.AddCountry(country);
    }

    private static bool EndsLabel(string text, int length) => length < text.Length && text[length] is ' ' or ':' or '.';

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..].Trim() : null;

    [GeneratedRegex(@"\s+(?:issued|expires|expired|Issue Date|Expire Date)\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex IssueDates();

    [GeneratedRegex(@"\s*\((?<country>[^()]*(?:\([^()]*\))?)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingParenthesis();

    [GeneratedRegex(@"^IMO:?\s*(?<number>\d{6,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Imo();

    [GeneratedRegex("^[A-Z0-9]{18}[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex LeiShape();

    // A label that the table doesn't know: words that end in "Number", "No." and the like, then a value with a digit. The type is the publisher's word.
    [GeneratedRegex(@"^(?<label>[A-Z][A-Za-z.'&/() -]*(?:Number|No\.?|ID|Code|Card|Certificate|#))\s*:?\s+(?<value>[^ ]*\d.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownLabel();
}
