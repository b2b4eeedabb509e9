using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Ofac;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Csl;

/// <summary>Reads one row of the screening list.</summary>
internal static partial class CslRow
{
    /// <summary>
    /// The source's short name and, for Treasury's lists, OFAC's number, else the list's own id, else a hash of name, addresses and day: one party stands on several
    /// lists under one number.
    /// </summary>
    public static string IdOf(Func<string, string?> cell)
    {
        var key = cell("entity_number") ?? cell("_id")
            ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cell("name")}|{cell("addresses")}|{cell("start_date")}")))[..16];
        return $"{Short(cell("source") ?? "CSL")}-{key}";
    }

    /// <summary>The party, or null (with an issue) where it has no name.</summary>
    public static Party? Read(string list, string id, Func<string, string?> cell, Action<string> issue)
    {
        if (cell("name") is not { } name)
        {
            issue($"{id} has no name.");
            return null;
        }
        var party = new PartyBuilder(list, id, TypeOf(cell("type")))
        {
            Title = cell("title"),
            VesselType = cell("vessel_type"),
            Tonnage = cell("gross_tonnage"),
            GrossTonnage = cell("gross_registered_tonnage"),
            Flag = cell("vessel_flag"),
            Owner = cell("vessel_owner"),
            LegalBasis = cell("federal_register_notice"),
            SourceUrl = cell("source_information_url") ?? cell("source_list_url"),
        };
        var bare = Successors().Replace(name, "");
        party.AddName(bare.Length > 0 ? bare : name, NameKind.Primary);
        if (bare != name) party.AddRemark($"Listed as: {name}");
        foreach (var alias in Split(cell("alt_names"))) party.AddName(alias.StartsWith("and ", StringComparison.Ordinal) ? alias[4..] : alias, NameKind.Alias);
        // The list within the list decides the effect; the programmes are OFAC's and State's own.
        party.AddProgramme(cell("source"));
        foreach (var programme in Split(cell("programs"))) party.AddProgramme(programme);
        foreach (var address in Split(cell("addresses"))) AddAddress(address, party);
        foreach (var country in Split(cell("citizenships")).Concat(Split(cell("nationalities")))) party.AddNationality(country);
        foreach (var birth in Split(cell("dates_of_birth")))
        {
            if (!OfacStatement.Read("DOB", birth, party, issue)) party.AddRemark($"DOB {birth}");
        }
        foreach (var place in Split(cell("places_of_birth"))) party.AddBirthPlace(place);
        party.AddIdentifier(IdentifierTypes.CallSign, cell("call_sign"));
        party.AddCountry(cell("vessel_flag") is "None Identified" ? null : cell("vessel_flag"));
        foreach (var text in Split(cell("ids"))) AddId(text, party, issue);
        party.AddListedOn(Day(cell("start_date"), "start_date", id, issue));
        // Its last day: it is off the list from the next.
        if (Day(cell("end_date"), "end_date", id, issue) is { } end && end < DateOnly.MaxValue) party.DelistedOn = end.AddDays(1);
        foreach (var (label, column) in new[] { ("Standard order", "standard_order"), ("License requirement", "license_requirement"), ("License policy", "license_policy") })
            party.AddRemark(cell(column) is { } text ? $"{label}: {text}" : null);
        if (cell("remarks") is { } remarks) OfacRemarks.Read(remarks, cutOff: false, party, issue);
        return party.Build();
    }

    private static PartyType TypeOf(string? word) => word is null ? PartyType.Unknown : OfacParties.TypeOf(word);

    private static string Short(string source) => Code().Match(source) is { Success: true } match ? match.Groups["code"].Value.Replace(" List", "", StringComparison.Ordinal) : source;

    /// <summary>"31 Jinrong Street, Xicheng District, Beijing, 100033, CN": the country's code comes last.</summary>
    private static void AddAddress(string address, PartyBuilder party)
    {
        var comma = address.LastIndexOf(", ", StringComparison.Ordinal);
        var last = comma < 0 ? address : address[(comma + 2)..];
        var country = last.Length == 2 && CountryNames.ToCode(last) is { } code ? code : null;
        party.AddAddress(country is null ? address : comma < 0 ? null : address[..comma], country);
        party.AddCountry(country);
    }

    /// <summary>"Type, number, country" today; "country, number, Type" in editions before 2020. Features of OFAC's entries stand among them.</summary>
    private static void AddId(string text, PartyBuilder party, Action<string> issue)
    {
        var first = text.IndexOf(", ", StringComparison.Ordinal);
        var last = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (first < 0)
        {
            party.AddRemark(text);
            return;
        }
        if (!IsLabel(text[..first]) && IsLabel(text[(last + 2)..]))
        {
            var value = text[..last];
            var country = value.Length > 4 && value[2] == ',' && CountryNames.ToCode(value[..2]) is { } code ? code : null;
            Add(text[(last + 2)..], country is null ? value : value[4..], country, party, issue);
            return;
        }
        var rest = text[(first + 2)..];
        var end = rest.LastIndexOf(", ", StringComparison.Ordinal);
        var issuer = end > 0 && rest.Length - end == 4 && CountryNames.ToCode(rest[(end + 2)..]) is { } issuing ? issuing : null;
        Add(text[..first], issuer is null ? rest : rest[..end], issuer, party, issue);
    }

    private static void Add(string label, string value, string? country, PartyBuilder party, Action<string> issue)
    {
        if (OfacIdentifierLabels.TypeOf(label) is not null || country is not null) OfacStatement.AddDocument(label, value, country, null, party);
        else OfacParties.AddFeature(party, label, value, issue);
    }

    private static bool IsLabel(string text) => OfacIdentifierLabels.TypeOf(text) is not null || FeatureLabel().IsMatch(text);

    private static string[] Split(string? cell) => cell?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static DateOnly? Day(string? text, string column, string id, Action<string> issue)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        issue($"{column} '{text}' of {id} is not a date.");
        return null;
    }

    [GeneratedRegex(@"\((?<code>[A-Z-]{2,7}(?: List)?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"[;,]?\s+and\s+(?:any|all|its)\s+successors?\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Successors();

    [GeneratedRegex(@"(?:[:-]|\bInformation|\bGender|\bTicker|\bName|\bType|\bDate|\bFlag|\(CMIC\)|\bBuild|\bAddress - [A-Z]+|\bModel|\bOperator|\bRegistration)$", RegexOptions.CultureInvariant)]
    private static partial Regex FeatureLabel();
}
