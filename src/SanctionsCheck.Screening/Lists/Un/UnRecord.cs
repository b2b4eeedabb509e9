using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Un;

/// <summary>Reads one INDIVIDUAL or ENTITY.</summary>
internal static partial class UnRecord
{
    private static readonly string[] NameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
    private static readonly string[] AddressParts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE"];
    private static readonly string[] PlaceParts = ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY"];

    /// <summary>The party, or null (with an issue) where it has no name.</summary>
    public static Party? Read(string list, string id, XElement record, Action<string> issue)
    {
        var person = record.Name.LocalName == "INDIVIDUAL";
        var prefix = person ? "INDIVIDUAL_" : "ENTITY_";
        var party = new PartyBuilder(list, id, person ? PartyType.Person : PartyType.Organisation)
        {
            Gender = record.Text("GENDER")?.ToLowerInvariant(),
            Title = Join("; ", record.Children("TITLE").Concat(record.Children("DESIGNATION")).SelectMany(v => v.Children("VALUE")).Select(v => v.Value)),
            ListedOn = Day(record.Text("LISTED_ON")),
            SourceUrl = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
        };
        party.AddName(Join(" ", NameParts.Select(record.Text)), NameKind.Primary);
        if (party.NameCount == 0)
        {
            issue($"{id} has no name.");
            return null;
        }
        if (record.Text("LISTED_ON") is { } listed && party.ListedOn is null) issue($"LISTED_ON '{listed}' of {id} is not a date.");
        party.AddName(record.Text("NAME_ORIGINAL_SCRIPT"), NameKind.Alias, source: "original script");
        party.AddProgramme(record.Text("UN_LIST_TYPE"));
        foreach (var nationality in record.Children("NATIONALITY").SelectMany(v => v.Children("VALUE"))) party.AddCountry(nationality.Value);
        foreach (var alias in record.Children(prefix + "ALIAS")) ReadAlias(alias, party, issue);
        foreach (var birth in record.Children(prefix + "DATE_OF_BIRTH")) ReadBirth(birth, party, issue);
        foreach (var place in record.Children(prefix + "PLACE_OF_BIRTH")) party.AddBirthPlace(Join(", ", PlaceParts.Select(place.Text)));
        foreach (var address in record.Children(prefix + "ADDRESS"))
        {
            party.AddAddress(Join(", ", AddressParts.Select(address.Text).Append(address.Text("NOTE"))), address.Text("COUNTRY"));
            party.AddCountry(address.Text("COUNTRY"));
        }
        foreach (var document in record.Children(prefix + "DOCUMENT")) UnDocument.Read(document, party);
        var comments = record.Text("COMMENTS1");
        party.AddRemark(comments);
        foreach (Match imo in Imo().Matches(comments ?? "")) party.AddIdentifier(IdentifierTypes.Imo, imo.Groups["number"].Value);
        return party.Build();
    }

    /// <summary>One element may hold several spellings, separated by semicolons; its note may add more, in other scripts, or say that the name is a former one.</summary>
    private static void ReadAlias(XElement alias, PartyBuilder party, Action<string> issue)
    {
        var quality = alias.Text("QUALITY");
        var note = alias.Text("NOTE");
        var former = quality is "f.k.a." || FormerNote().IsMatch(note ?? "");
        foreach (var name in (alias.Text("ALIAS_NAME") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            party.AddName(name, former ? NameKind.Former : NameKind.Alias, weak: quality is "Low");
        if (note is not null)
        {
            party.AddRemark($"Alias {alias.Text("ALIAS_NAME")}: {note}");
            if (ScriptNote().Match(note) is { Success: true } script)
                party.AddName(script.Groups["name"].Value, former ? NameKind.Former : NameKind.Alias, weak: quality is "Low", source: "alias note");
        }
        if (alias.Text("DATE_OF_BIRTH") is { } birth)
        {
            if (PartialDate.TryParse(birth, out var date)) party.AddBirthDate(date);
            else issue($"DATE_OF_BIRTH '{birth}' of an alias of {party.Id} can't be read.");
        }
        party.AddBirthPlace(Join(", ", [alias.Text("CITY_OF_BIRTH"), alias.Text("COUNTRY_OF_BIRTH")]));
    }

    private static void ReadBirth(XElement birth, PartyBuilder party, Action<string> issue)
    {
        var note = birth.Text("NOTE");
        var circa = birth.Text("TYPE_OF_DATE") is "APPROXIMATELY" || note?.StartsWith("Approx", StringComparison.OrdinalIgnoreCase) == true;
        if (Day(birth.Text("DATE")) is { } day) party.AddBirthDate(PartialDate.OfDay(day, circa));
        else if (Year(birth.Text("FROM_YEAR")) is { } from && Year(birth.Text("TO_YEAR")) is { } to) party.AddBirthDate(PartialDate.OfYears(from, to, circa));
        else if (Year(birth.Text("YEAR")) is { } year) party.AddBirthDate(PartialDate.OfYear(year, circa));
        else if (note is not null && DateOnly.TryParseExact(note.Replace(".", "", StringComparison.Ordinal), ["MMM yyyy", "MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            party.AddBirthDate(PartialDate.OfMonth(month.Year, month.Month, circa));
        else if (birth.Elements().Any(e => e.Name.LocalName != "TYPE_OF_DATE" && !string.IsNullOrWhiteSpace(e.Value)))
            issue($"a date of birth of {party.Id} can't be read: {ListValues.Clean(string.Join(' ', birth.Elements().Select(e => e.Value)))}.");
        if (note is not null) party.AddRemark($"Date of birth: {note}");
    }

    internal static string? Join(string separator, IEnumerable<string?> parts)
    {
        var text = string.Join(separator, parts.Select(ListValues.Clean).Where(p => p is not null));
        return text.Length == 0 ? null : text;
    }

    // Ten dates of listing carry a zone: "2023-09-21-04:00".
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Year(string? text) =>
        text?.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    [GeneratedRegex("(?:previously|formerly) listed as", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormerNote();

    [GeneratedRegex(@"(?:original script|in Arabic(?: script)?):\s*(?<name>[^;.]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScriptNote();

    [GeneratedRegex(@"\bIMO\)?\s*(?:number|no\.?)?\s*:?\s*(?<number>\d{7})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imo();
}
