using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Eu;

/// <summary>Puts one party of the EU list together, out of the XML's elements or the CSV's rows: both have the same fields, named as the XML's attributes here.</summary>
internal sealed partial class EuParty(string list, string id, string? subjectType, Action<string> issue)
{
    private static readonly string[] AddressParts = ["street", "poBox", "zipCode", "city", "place", "region"];
    private static readonly string[] PlaceParts = ["place", "city", "region", "zipCode"];

    private readonly PartyBuilder _party = new(list, id, subjectType?.ToUpperInvariant() is "PERSON" or "P" ? PartyType.Person : PartyType.Organisation);
    private readonly List<(string Text, NameKind Kind, bool Weak)> _names = [];
    private DateOnly? _designated;
    private DateOnly? _inForce;

    public void AddEntity(Func<string, string?> field, IEnumerable<string> remarks)
    {
        _party.AddIdentifier("eu-reference", field("euReferenceNumber"));
        _party.AddIdentifier("un-reference", field("unitedNationId"));
        _designated = Day(field("designationDate"), "designationDate");
        _party.AddRemark(field("designationDetails"));
        foreach (var remark in remarks) _party.AddRemark(remark);
    }

    public void AddRegulation(Func<string, string?> field, string? url)
    {
        _party.AddProgramme(field("programme"));
        var inForce = Day(field("entryIntoForceDate"), "entryIntoForceDate");
        if (inForce is not null && (_inForce is null || inForce < _inForce)) _inForce = inForce;
        if (field("numberTitle") is { } act)
            _party.LegalBasis = inForce is null ? act : string.Create(CultureInfo.InvariantCulture, $"{act}, in force {inForce:yyyy-MM-dd}");
        _party.SourceUrl ??= url;
    }

    public void AddName(Func<string, string?> field, IEnumerable<string> remarks)
    {
        var name = field("wholeName") ?? Join(" ", ["firstName", "middleName", "lastName"], field);
        _party.Title = field("title");
        _party.Title = field("function");
        _party.Gender ??= field("gender")?.ToUpperInvariant() switch { "M" => "male", "F" => "female", _ => null };
        if (name is null) return;
        var remark = string.Join("; ", remarks);
        // Many names are weak by the words of a remark only, whatever the attribute says.
        var weak = field("strong") == "false" || LowQuality().IsMatch(remark);
        _names.Add((name, Former().IsMatch(remark) ? NameKind.Former : NameKind.Alias, weak));
        if (remark.Length > 0) _party.AddRemark($"{name}: {remark}");
    }

    public void AddCitizenship(Func<string, string?> field, IEnumerable<string> remarks)
    {
        _party.AddNationality(Country(field));
        AddRemarks("Citizenship", remarks);
    }

    public void AddBirth(Func<string, string?> field, IEnumerable<string> remarks)
    {
        AddRemarks("Date of birth", remarks);
        var place = Join(", ", PlaceParts, field);
        if (Country(field) is { } country) place = place is null ? field("countryDescription") ?? country : $"{place}, {field("countryDescription") ?? country}";
        _party.AddBirthPlace(place);

        var circa = field("circa") == "true";
        if (field("calendarType") is { } calendar && !calendar.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase))
        {
            // A year of another calendar must not be read as one of ours.
            _party.AddRemark($"Date of birth ({calendar} calendar): {field("birthdate") ?? Join("-", ["year", "monthOfYear", "dayOfMonth"], field)}");
            return;
        }
        if (Day(field("birthdate"), "birthdate") is { } day) _party.AddBirthDate(PartialDate.OfDay(day, circa));
        else if (Number(field("year")) is { } year && year is > 0 and < 10_000) AddBirth(year, Number(field("monthOfYear")), Number(field("dayOfMonth")), circa);
        else if (Number(field("yearRangeFrom")) is > 0 and < 10_000 and var from && Number(field("yearRangeTo")) is > 0 and < 10_000 and var to) _party.AddBirthDate(PartialDate.OfYears(from, to, circa));
    }

    public void AddAddress(Func<string, string?> field, IEnumerable<string> remarks)
    {
        var country = Country(field);
        _party.AddAddress(Join(", ", AddressParts, name => field(name) is { } part && part != "-" ? (name == "poBox" ? $"PO Box {part}" : part) : null), country);
        _party.AddCountry(country);
        AddRemarks("Address", remarks);
    }

    public void AddContact(string? key, string? value)
    {
        var type = key?.ToUpperInvariant() switch
        {
            "PHONE" or "MOBILE" => IdentifierTypes.Phone,
            "FAX" => "fax",
            "EMAIL" => IdentifierTypes.Email,
            "WEB" => IdentifierTypes.Website,
            _ => null,
        };
        if (type is null) _party.AddRemark(value is null ? null : $"Contact: {key} {value}");
        else _party.AddIdentifier(type, value);
    }

    public void AddIdentification(Func<string, string?> field, IEnumerable<string> remarks)
    {
        var number = field("number") ?? field("latinNumber");
        var description = field("identificationTypeDescription");
        List<string> notes = [];
        if (field("issueDate") is { } issued) notes.Add($"issued {issued}");
        if (field("validFrom") is { } from) notes.Add($"valid from {from}");
        if (field("validTo") is { } to) notes.Add($"expires {to}");
        foreach (var (flag, words) in Flags)
        {
            if (field(flag) == "true") notes.Add(words);
        }
        foreach (var name in new[] { "issuedBy", "nameOnDocument", "region" })
        {
            if (field(name) is { } text) notes.Add(text);
        }
        notes.AddRange(remarks);
        var note = notes.Count > 0 ? string.Join("; ", notes) : null;
        if (number is null)
        {
            if (description is not null || note is not null) _party.AddRemark(Joined(description, note));
            return;
        }
        var type = field("identificationTypeCode")?.ToLowerInvariant() switch
        {
            "passport" or "travdoc" or "diplpassport" => IdentifierTypes.Passport,
            "id" or "ssn" or "residentperm" or "drivinglicence" or "cedula" => IdentifierTypes.NationalId,
            "fiscalcode" or "vat" => IdentifierTypes.Tax,
            "regnumber" or "tradelic" => IdentifierTypes.Registration,
            "imo" => IdentifierTypes.Imo,
            "swiftbic" or "bic" or "swift" => IdentifierTypes.Bic,
            "lei" => IdentifierTypes.Lei,
            null => "document",
            "other" => description?.ToLowerInvariant() ?? "other",
            var other => other,
        };
        _party.AddIdentifier(type, type == IdentifierTypes.Imo ? Imo().Replace(number, "") : number, Country(field), note);
        if (field("latinNumber") is { } latin && latin != number) _party.AddIdentifier(type, latin, Country(field), note);
    }

    /// <summary>The party, or null (with an issue) where it has no name. The list marks no name as the main one: the first full Latin one stands for it.</summary>
    public Party? Build()
    {
        foreach (var (text, kind, weak) in _names.OrderBy(n => (n.Weak ? 4 : 0) + (n.Kind == NameKind.Former ? 2 : 0) + (IsLatin(n.Text) ? 0 : 1))) _party.AddName(text, kind, weak);
        if (_party.NameCount == 0)
        {
            issue($"sanctionEntity {id} has no name.");
            return null;
        }
        // The act named is the latest that touches the entry; only with the day of designation does it bound the listing.
        if (_designated is { } day) _party.ListedOn = _inForce < day ? _inForce : day;
        return _party.Build();
    }

    private static readonly (string Flag, string Words)[] Flags =
    [
        ("knownFalse", "known to be false"), ("knownExpired", "known to have expired"), ("reportedLost", "reported lost"), ("revokedByIssuer", "revoked by its issuer"), ("diplomatic", "diplomatic"),
    ];

    private void AddBirth(int year, int? month, int? day, bool circa)
    {
        if (month is not (>= 1 and <= 12)) _party.AddBirthDate(PartialDate.OfYear(year, circa));
        else if (day is { } d && d >= 1 && d <= DateTime.DaysInMonth(year, month.Value)) _party.AddBirthDate(PartialDate.OfDay(new(year, month.Value, d), circa));
        else _party.AddBirthDate(PartialDate.OfMonth(year, month.Value, circa));
    }

    private void AddRemarks(string what, IEnumerable<string> remarks)
    {
        foreach (var remark in remarks) _party.AddRemark($"{what}: {remark}");
    }

    private DateOnly? Day(string? text, string field)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        issue($"{field} '{text}' of {id} is not a date.");
        return null;
    }

    private static string? Country(Func<string, string?> field)
    {
        if (field("countryIso2Code") is { } code && code != "00") return code;
        return field("countryDescription") is { } name && !name.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    private static string? Join(string separator, string[] names, Func<string, string?> field)
    {
        var text = string.Join(separator, names.Select(field).Where(p => p is not null));
        return text.Length > 0 ? text : null;
    }

    private static string Joined(string? a, string? b) => a is null ? b! : b is null ? a : $"{a}: {b}";

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsLatin(string text) => text.All(c => c < '\u0250' || !char.IsLetter(c));

    [GeneratedRegex(@"\blow?[ -]+qual\w*\s+a", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LowQuality();

    [GeneratedRegex(@"\bformer(?:ly)?\s+(?:name|known|listed|registered|called)|\bprevious(?:ly)?\s+(?:name|known|listed)|\bf\.?k\.?a\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex(@"^\s*IMO\s*(?:number|no\.?)?\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imo();
}
