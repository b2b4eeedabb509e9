using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Australia;

/// <summary>Puts the rows of one number together. All columns but the name repeat what the primary row says; where one differs, it is added.</summary>
internal sealed partial class DfatParty(string list, string id, CsvHeader header, Action<long, string> issue)
{
    private static readonly string[] Measures = ["Travel Ban", "Arms Embargo", "Maritime Restriction", "Targeted Financial Sanction"];

    /// <summary>The party, or null (with an issue) where no row has a name.</summary>
    public Party? Read(List<(string[] Fields, long Line)> rows)
    {
        // The primary name comes first, wherever it stands.
        var ordered = rows.OrderBy(r => IsPrimary(r.Fields) ? 0 : 1).ToArray();
        var party = new PartyBuilder(list, id, TypeOf(ordered[0].Fields)) { SourceUrl = "https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list" };
        if (!IsPrimary(ordered[0].Fields)) issue(ordered[0].Line, $"party {id} has no row of the type Primary Name; its first row stands for it.");
        if (ordered.Count(r => IsPrimary(r.Fields)) > 1) issue(ordered[1].Line, $"party {id} has several primary names: the number may have been given twice. They are read as one party.");
        foreach (var (fields, line) in ordered)
        {
            var kind = Cell(fields, "Name Type")?.ToUpperInvariant() switch
            {
                "PRIMARY NAME" => NameKind.Primary,
                "FORMERLY KNOWN AS" or "PREVIOUSLY LISTED AS" or "FKA" => NameKind.Former,
                _ => NameKind.Alias,
            };
            var weak = Cell(fields, "Alias Strength")?.Contains("weak", StringComparison.OrdinalIgnoreCase) == true;
            if (Cell(fields, "Name of Individual or Entity") is { } name) party.AddName(name, kind, weak, Cell(fields, "Name Type")?.StartsWith("original", StringComparison.OrdinalIgnoreCase) == true ? "original script" : null);
            else issue(line, $"the row {Cell(fields, "Reference")} has no name.");
        }
        if (party.NameCount == 0) return null;
        foreach (var column in header.Names.Where(c => c is not ("Reference" or "Name of Individual or Entity" or "Type" or "Name Type" or "Alias Strength")))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (fields, line) in ordered)
            {
                if (Cell(fields, column) is { } value && seen.Add(value)) AddCell(column, value, line, party);
            }
        }
        return party.Build();
    }

    private void AddCell(string column, string value, long line, PartyBuilder party)
    {
        switch (column)
        {
            case "Date of Birth":
                AddBirth(value, line, party);
                break;
            case "Place of Birth":
                foreach (var place in Items(value)) party.AddBirthPlace(place);
                break;
            case "Citizenship":
                foreach (var country in Items(value).SelectMany(v => Separator().Split(v)).Where(v => v.Length > 0)) party.AddNationality(country);
                break;
            case "Address":
                foreach (var address in Items(value)) AddAddress(address, party);
                break;
            case "Additional Information":
                party.AddRemark(value);
                FreeTextNumbers.Read(value, party);
                break;
            case "Listing Information" or "Instrument of Designation":
                party.LegalBasis = value;
                if (ListedOn().Match(value) is { Success: true } match && DfatDates.TryDay(match.Groups["day"].Value, out var day)) party.AddListedOn(day);
                break;
            case "Committees":
                party.AddProgramme(value);
                break;
            case "IMO Number":
                party.AddIdentifier(IdentifierTypes.Imo, value.Replace("IMO", "", StringComparison.OrdinalIgnoreCase));
                break;
            case "Control Date":
                party.AddRemark($"Control date: {(DfatDates.TryDay(value, out var control) ? control.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value)}");
                break;
            default:
                if (Measures.Contains(column, StringComparer.OrdinalIgnoreCase))
                {
                    if (!value.Equals("no", StringComparison.OrdinalIgnoreCase) && !value.Equals("false", StringComparison.OrdinalIgnoreCase)) party.AddMeasure(column);
                }
                else party.AddRemark($"{column}: {value}");
                break;
        }
    }

    private void AddBirth(string value, long line, PartyBuilder party)
    {
        foreach (var item in Items(value).SelectMany(v => Alternatives().Split(v)).Select(v => v.Trim(' ', ';', ',', '.', '(', ')')).Where(v => v.Length > 0))
        {
            if (DfatDates.TryParse(item, out var date)) party.AddBirthDate(date);
            else if (Aside().Match(item) is { Success: true } aside && DfatDates.TryParse(item[..aside.Index], out date))
            {
                party.AddBirthDate(date);
                party.AddRemark($"Date of birth: {item}");
            }
            else
            {
                issue(line, $"the date of birth '{item}' of party {id} can't be read; it stays in the remarks.");
                party.AddRemark($"Date of birth: {item}");
            }
        }
    }

    private static void AddAddress(string address, PartyBuilder party)
    {
        var comma = address.LastIndexOf(',');
        var country = CountryNames.ToCode(Bracket().Replace(address[(comma + 1)..], "").Trim(' ', '.'));
        party.AddAddress(address, country);
        party.AddCountry(country);
    }

    // "(this aka only", ". For this aka only", "(from false passport": what a date is said of.
    [GeneratedRegex(@"[\s,.]*\((?!Hijri)|\.\s+For\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary>"a) Kabul; b) Herat": the items behind the letters.</summary>
    private static IEnumerable<string> Items(string value) => Letter().Split(value).Select(v => ListValues.Clean(v)?.Trim(';', ',', ' ')).OfType<string>().Where(v => v.Length > 0);

    private string? Cell(string[] fields, string column) => header.Cell(fields, column) is { } cell && !cell.Equals("na", StringComparison.OrdinalIgnoreCase) && cell is not ("n/a" or "N/A" or "-") ? cell : null;

    private bool IsPrimary(string[] fields) => Cell(fields, "Name Type")?.Equals("primary name", StringComparison.OrdinalIgnoreCase) == true;

    private PartyType TypeOf(string[] fields) => Cell(fields, "Type")?.ToUpperInvariant() switch
    {
        "INDIVIDUAL" => PartyType.Person,
        "VESSEL" or "SHIP" => PartyType.Vessel,
        null => PartyType.Unknown,
        _ => Cell(fields, "IMO Number") is not null && Cell(fields, "Maritime Restriction") is not null ? PartyType.Vessel : PartyType.Organisation,
    };

    [GeneratedRegex(@"(?:^|[\s;,.])\(?[a-z]{1,2}\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\s*(?:;|>>|/{2}|\bor\b|\balt\.?\s*DOB:?|\bDOB:?|\(?alt\)?:)\s*|\s*,\s*(?=\d)|(?<=\d{4})\s+(?=\d{1,2}/\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\s*(?:,|;|/|\band\b|\bor\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*\([^()]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    // The first day that it was listed or designated on, within 120 characters of the word; "relisted" and "amended" ones are later.
    [GeneratedRegex(@"(?<![-\w])(?:listed|designated)\b[^()]{0,120}?\bon:?\s+(?<day>\d{1,2}(?:\s|\.)+[A-Za-z]{3,9}\.?\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListedOn();
}
