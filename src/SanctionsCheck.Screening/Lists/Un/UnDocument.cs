using System.Text.RegularExpressions;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Un;

/// <summary>Reads an INDIVIDUAL_DOCUMENT: its number stands in NUMBER, in words around it, or only in NOTE.</summary>
internal static partial class UnDocument
{
    public static void Read(XElement document, PartyBuilder party)
    {
        var kind = document.Text("TYPE_OF_DOCUMENT");
        var detail = document.Text("TYPE_OF_DOCUMENT2");
        var note = document.Text("NOTE");
        var number = document.Text("NUMBER") ?? Inside(note) ?? Inside(detail);
        if (number is not null)
        {
            var country = document.Text("ISSUING_COUNTRY") ?? document.Text("COUNTRY_OF_ISSUE");
            party.AddIdentifier(TypeOf(kind, detail), Bare(number), country);
        }
        var words = UnRecord.Join(", ", [kind, detail, document.Text("NUMBER"), note]);
        if (note is not null || (number is null && words is not null)) party.AddRemark($"Document: {words}");
    }

    private static string TypeOf(string? kind, string? detail) =>
        $"{kind} {detail}".Contains("fiscal code", StringComparison.OrdinalIgnoreCase) ? IdentifierTypes.Tax
        : kind?.Contains("pas", StringComparison.OrdinalIgnoreCase) == true ? IdentifierTypes.Passport
        : kind is null && detail?.Contains("passport", StringComparison.OrdinalIgnoreCase) == true ? IdentifierTypes.Passport
        : IdentifierTypes.NationalId;

    /// <summary>"Libyan passport No. 513519" is 513519; "381110042 (Expired 25 Jan. 2016)" is 381110042; anything else stays as it is.</summary>
    private static string Bare(string number)
    {
        var text = Parenthesis().Replace(number, "").Trim();
        return Inside(text) ?? (text.Length > 0 ? text : number);
    }

    private static string? Inside(string? text) =>
        text is not null && Labelled().Match(text) is { Success: true } match ? match.Groups["number"].Value.Trim() : null;

    [GeneratedRegex(@"\s*\([^)]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"(?:number|no\.|no\.:|passport:|code:|card|SSN)\s*:?\s*(?<number>(?:[A-Z]{1,3}-? ?)?[A-Z0-9]*\d[A-Z0-9/-]*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
