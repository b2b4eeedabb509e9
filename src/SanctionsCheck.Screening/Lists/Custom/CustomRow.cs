using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Custom;

/// <summary>Reads one row of a custom list. A cell that can't be understood is reported and left out; the party stays.</summary>
internal static partial class CustomRow
{
    /// <summary>The party, or null (with an issue) where id or name is missing.</summary>
    public static Party? Read(string list, CustomColumns columns, IReadOnlyList<string> fields, Action<string> issue)
    {
        var id = columns.Cell(fields, "id");
        if (id is null || columns.Cell(fields, "name") is not { } name)
        {
            issue($"the row has no {(id is null ? "id" : "name")}; it was not read.");
            return null;
        }
        var party = new PartyBuilder(list, id, TypeOf(columns.Cell(fields, "type"), issue))
        {
            Gender = GenderOf(columns.Cell(fields, "gender"), issue),
            Title = columns.Cell(fields, "title"),
            LegalBasis = columns.Cell(fields, "legal_basis"),
            ListedOn = Day(columns, fields, "listed_on", issue),
            DelistedOn = Day(columns, fields, "delisted_on", issue),
            SourceUrl = columns.Cell(fields, "source_url"),
        };
        party.AddName(name, NameKind.Primary);
        foreach (var alias in columns.Values(fields, "aliases")) party.AddName(alias, NameKind.Alias);
        foreach (var alias in columns.Values(fields, "weak_aliases")) party.AddName(alias, NameKind.Alias, weak: true);
        foreach (var former in columns.Values(fields, "former_names")) party.AddName(former, NameKind.Former);
        foreach (var country in columns.Values(fields, "country")) party.AddCountry(country);
        foreach (var programme in columns.Values(fields, "programmes")) party.AddProgramme(programme);
        foreach (var place in columns.Values(fields, "birth_places")) party.AddBirthPlace(place);
        foreach (var birth in columns.Values(fields, "birth_dates"))
        {
            if (PartialDate.TryParse(birth, out var date)) party.AddBirthDate(date);
            else issue($"birth_dates: '{birth}' is not a date (yyyy, yyyy-MM, yyyy-MM-dd or yyyy/yyyy).");
        }
        foreach (var identifier in columns.Values(fields, "identifiers")) AddIdentifier(identifier, party, issue);
        foreach (var address in columns.Values(fields, "addresses"))
        {
            var at = address.LastIndexOf('@');
            party.AddAddress(at < 0 ? address : address[..at], at < 0 ? null : address[(at + 1)..]);
        }
        foreach (var link in columns.Values(fields, "links")) AddLink(link, party, issue);
        foreach (var nationality in columns.Values(fields, "nationalities")) party.AddNationality(nationality);
        foreach (var measure in columns.Values(fields, "measures")) party.AddMeasure(measure);
        if (!CustomAllowance.Read(columns, fields, party, issue)) return null;
        party.AddRemark(columns.Cell(fields, "remarks"));
        if (columns.Cell(fields, "confidence") is { } confidence) party.AddRemark($"confidence: {confidence}");
        return party.Build();
    }

    private static PartyType TypeOf(string? text, Action<string> issue)
    {
        if (text is null) return PartyType.Unknown;
        if (Enum.TryParse<PartyType>(text, ignoreCase: true, out var type) && Enum.IsDefined(type) && !char.IsAsciiDigit(text[0])) return type;
        issue($"type: '{text}' is not one of person, organisation, vessel, aircraft, unknown.");
        return PartyType.Unknown;
    }

    private static string? GenderOf(string? text, Action<string> issue)
    {
        var gender = text?.ToLowerInvariant();
        if (gender is null or "male" or "female") return gender;
        issue($"gender: '{text}' is neither male nor female.");
        return null;
    }

    public static DateOnly? Day(CustomColumns columns, IReadOnlyList<string> fields, string column, Action<string> issue)
    {
        var text = columns.Cell(fields, column);
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        issue($"{column}: '{text}' is not a date (yyyy-MM-dd).");
        return null;
    }

    private static void AddIdentifier(string text, PartyBuilder party, Action<string> issue)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
        {
            issue($"identifiers: '{text}' is not of the form type:value or type:value@country.");
            return;
        }
        var type = text[..colon].Trim();
        var value = text[(colon + 1)..];
        // An e-mail address holds an at sign of its own.
        var at = type == IdentifierTypes.Email ? -1 : value.LastIndexOf('@');
        party.AddIdentifier(type, at < 0 ? value : value[..at], at < 0 ? null : value[(at + 1)..]);
    }

    private static void AddLink(string text, PartyBuilder party, Action<string> issue)
    {
        var match = Link().Match(text);
        if (!match.Success)
        {
            issue($"links: '{text}' is not of the form relation:name or relation 60%:name.");
            return;
        }
        var percent = match.Groups["percent"] is { Success: true, Value: var share } ? decimal.Parse(share, CultureInfo.InvariantCulture) : (decimal?)null;
        if (percent > 100)
        {
            issue($"links: '{text}' has a share of more than 100 %.");
            return;
        }
        party.AddLink(new(match.Groups["relation"].Value, match.Groups["name"].Value, Percent: percent));
    }

    [GeneratedRegex(@"^(?<relation>[a-z-]+)(?: (?<percent>\d{1,3}(?:\.\d{1,4})?)%)?:\s*(?<name>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
