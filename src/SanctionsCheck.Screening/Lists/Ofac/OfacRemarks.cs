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

    /// <summary>What statements that are neither names, links nor numbers begin with.</summary>
    private static readonly string[] Labels =
    [
        "DOB ", "Organization Established Date ", "POB ", "nationality ", "Nationality of Registration ", "citizen ", "Gender ", "Vessel Year of Build ", "Secondary sanctions risk:",
        "Additional Sanctions Information - ", "Former Vessel Flag ", "Other Vessel Flag ", "Vessel Type ", "Vessel Owner ", "Vessel Operator ", "Aircraft Model ",
        "Aircraft Operator ", "Aircraft Manufacture Date ", "Listing Date (CMIC):", "Listing Date (CMIC) ",
    ];

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
        if (After(text, "a.k.a. ") is { } alias) AddAlias(alias, NameKind.Alias, party);
        else if (After(text, "f.k.a. ") is { } former) AddAlias(former, NameKind.Former, party);
        else if (After(text, "n.k.a. ") is { } now) AddAlias(now, NameKind.Alias, party);
        else if (After(text, "Linked To: ") is { } target) party.AddLink(new(LinkRelations.LinkedTo, target));
        else if (After(text, "(Linked To: ") is { } bracketed) party.AddLink(new(LinkRelations.LinkedTo, bracketed.TrimEnd(')')));
        else if (After(text, "Digital Currency Address - ") is { } address) AddCryptoAddress(address, party);
        else if (LabelOf(text) is { } label) OfacStatement.Read(label, text[label.Length..].Trim(), party, issue);
        else ReadNumber(text, party);
    }

    private static string? LabelOf(string text)
    {
        foreach (var label in Labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return label;
        }
        return null;
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
        OfacStatement.Read("Digital Currency Address - " + value[..Math.Max(space, 0)], space > 0 ? value[(space + 1)..] : value, party, _ => { });
    }

    private static void ReadNumber(string text, PartyBuilder party)
    {
        foreach (var (label, type) in OfacIdentifierLabels.BeginningAs(text))
        {
            if (!text.StartsWith(label, StringComparison.Ordinal) || !EndsLabel(text, label.Length)) continue;
            AddNumber(type, text[label.Length..].TrimStart(' ', ':', '.'), party);
            return;
        }
        if (text.AsSpan().IndexOfAnyInRange('0', '9') > 0 && UnknownLabel().Match(text) is { Success: true } match) AddNumber(match.Groups["label"].Value, match.Groups["value"].Value, party);
    }

    private static void AddNumber(string type, string text, PartyBuilder party)
    {
        // Most numbers say nothing of dates, and looking is cheap.
        var dates = text.Contains("ssue", StringComparison.Ordinal) || text.Contains("xpire", StringComparison.Ordinal) ? IssueDates().Match(text) : Match.Empty;
        OfacStatement.AddNumber(type, dates.Success ? text[..dates.Index] : text, null, dates.Success ? dates.Value.Trim() : null, party);
    }

    private static bool EndsLabel(string text, int length) => length < text.Length && text[length] is ' ' or ':' or '.';

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..].Trim() : null;

    [GeneratedRegex(@"\s+(?:issued|expires|expired|Issue Date|Expire Date)\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex IssueDates();

    // A label that the table doesn't know: words that end in "Number", "No." and the like, then a value with a digit. The type is the publisher's word.
    [GeneratedRegex(@"^(?<label>[A-Z][A-Za-z.'&/() -]*(?:Number|No\.?|ID|Code|Card|Certificate|#))\s*:?\s+(?<value>[^ ]*\d.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownLabel();
}
