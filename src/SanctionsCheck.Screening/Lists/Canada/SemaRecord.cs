using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Canada;

/// <summary>Reads one record. It has no id of its own: regulations, schedule and item number are one together.</summary>
internal sealed partial class SemaRecord
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Action<string> _issue;

    public SemaRecord(XElement record, Action<string> issue)
    {
        _issue = issue;
        foreach (var child in record.Elements())
        {
            // "Country-Pays", "Country": the English part names the field.
            var name = child.Name.LocalName;
            if (name.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen) name = name[..hyphen];
            if (ListValues.Clean(child.Value) is { } value) _values.TryAdd(name, value);
        }
        // "Russia / Russie": the regulations, in both languages.
        var country = Value("Country") ?? "unknown regulations";
        Regime = country.IndexOf(" / ", StringComparison.Ordinal) is > 0 and var slash ? country[..slash].TrimEnd() : country;
        Id = $"{Regime}:{Value("Schedule") ?? "-"}:{Value("Item") ?? "-"}";
    }

    public string Regime { get; }
    public string Id { get; }
    public string PlainName => Value("EntityOrShip", "Entity") ?? $"{Value("GivenName")} {Value("LastName")}".Trim();

    /// <summary>The party, or null (with an issue) where it has no name.</summary>
    public Party? Read(string list, string id)
    {
        var imo = Value("ShipIMONumber");
        var entity = Value("EntityOrShip", "Entity");
        var type = imo is not null ? PartyType.Vessel : entity is not null ? PartyType.Organisation : PartyType.Person;
        var party = new PartyBuilder(list, id, type)
        {
            SourceUrl = "https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx?lang=eng",
            LegalBasis = Join(", ", Regime, Value("Schedule") is { } schedule ? $"Schedule {schedule}" : null, Value("Item") is { } item ? $"item {item}" : null),
        };
        if (entity is not null) AddEntity(entity, type, party);
        else party.AddName(Join(" ", Value("GivenName"), Value("LastName")), NameKind.Primary);
        if (party.NameCount == 0)
        {
            _issue($"{id} has no name.");
            return null;
        }
        if (Value("Aliases") is { } aliases) AddAliases(aliases, type, party);
        party.AddProgramme(Regime);
        if (Value("Schedule") is { } part) party.AddMeasure($"{Regime}, Schedule {part}");
        party.AddIdentifier(IdentifierTypes.Imo, imo);
        var title = Value("TitleOrShip", "TitleOrShipType", "Title");
        if (type == PartyType.Vessel) party.VesselType = title;
        else party.Title = title;
        if (Value("DateOfBirthOrShipBuildDate", "DateOfBirth") is { } birth) AddBirth(birth, type, party);
        if (Value("DateOfListing") is { } listed)
        {
            if (DateOnly.TryParseExact(listed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) party.AddListedOn(day);
            else _issue($"DateOfListing '{listed}' of {id} is not a date.");
        }
        return party.Build();
    }

    /// <summary>"Dux JSC (also known as Duks)": other names of an organisation stand behind its name.</summary>
    private static void AddEntity(string text, PartyType type, PartyBuilder party)
    {
        if (AlsoKnown().Match(text) is not { Success: true } known)
        {
            AddBilingual(text, NameKind.Primary, party);
            return;
        }
        party.AddName(ListValues.Clean(known.Groups["name"].Value + known.Groups["rest"].Value), NameKind.Primary);
        AddNames(AndForm().Replace(known.Groups["others"].Value, ";"), type, party);
        party.AddRemark($"Name: {text}");
    }

    /// <summary>"Islamic Revolutionary Guard Corps/Corps des Gardiens de la Révolution islamique": two languages, where both sides are names of several words.</summary>
    private static void AddBilingual(string text, NameKind kind, PartyBuilder party)
    {
        var sides = text.Split('/', StringSplitOptions.TrimEntries);
        if (sides.Length == 2 && sides.All(s => s.Length > 7 && s.Contains(' ', StringComparison.Ordinal)))
        {
            foreach (var side in sides) party.AddName(side, kind);
            party.AddRemark($"Name: {text}");
        }
        else party.AddName(text, kind);
    }

    /// <summary>Aliases stand in one text, between commas, semicolons or the names of languages. The text is kept as it is, too.</summary>
    private static void AddAliases(string text, PartyType type, PartyBuilder party)
    {
        party.AddRemark($"Aliases: {text}");
        AddNames(Language().Replace(text, ";"), type, party);
    }

    private static void AddNames(string text, PartyType type, PartyBuilder party)
    {
        // "or" parts names in any language; an English "and" beside a word in other letters is no part of a name.
        var plain = AndNative().Replace(Or().Replace(text, ";"), ";");
        if (type == PartyType.Person) plain = And().Replace(plain, ";");
        List<string> names = [];
        foreach (var piece in Separator().Split(plain).Select(ListValues.Clean).OfType<string>())
        {
            // "Parashnoor Co., Ltd." is one name, and so is "НИИ Мортеплотехники, АО".
            if (names.Count > 0 && (LegalForm().IsMatch(piece) || type == PartyType.Organisation && !Ascii.IsValid(piece) && NameAnalyzer.IsLegalFormAlone(piece))) names[^1] += ", " + piece;
            else names.Add(piece);
        }
        foreach (var name in names)
        {
            var bare = Label().Replace(LeadingOr().Replace(name, ""), "").Trim(' ', '(', ')', '.');
            if (name.Contains('(', StringComparison.Ordinal) && name.EndsWith(')') && !Label().IsMatch(name)) bare = name;
            if (bare.Any(char.IsLetter) && !(type == PartyType.Organisation && NameAnalyzer.IsLegalFormAlone(bare))) AddBilingual(bare.EndsWith(" Ltd", StringComparison.Ordinal) || bare.EndsWith(" Co", StringComparison.Ordinal) ? bare + "." : bare, NameKind.Alias, party);
        }
    }

    private void AddBirth(string text, PartyType type, PartyBuilder party)
    {
        if (type == PartyType.Vessel)
        {
            party.Built = text;
            return;
        }
        foreach (var piece in Or().Split(text))
        {
            if (PartialDate.TryParse(piece, out var date)) party.AddBirthDate(date);
            else if (Years().Match(piece) is { Success: true } years)
                party.AddBirthDate(PartialDate.OfYears(int.Parse(years.Groups["from"].Value, CultureInfo.InvariantCulture), int.Parse(years.Groups["to"].Value, CultureInfo.InvariantCulture)));
            else if (Decade().Match(piece) is { Success: true } decade)
            {
                var first = int.Parse(decade.Groups["year"].Value, CultureInfo.InvariantCulture);
                var (from, to) = decade.Groups["part"].Value.ToUpperInvariant() switch { "EARLY" => (first, first + 4), "LATE" => (first + 5, first + 9), _ => (first, first + 9) };
                party.AddBirthDate(PartialDate.OfYears(from, to, circa: true));
                party.AddRemark($"Date of birth: {piece.Trim()}");
            }
            else
            {
                _issue($"the date of birth '{piece}' of {party.Id} can't be read; it stays in the remarks.");
                party.AddRemark($"Date of birth: {piece}");
            }
        }
    }

    private string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value)) return value;
        }
        return null;
    }

    private static string? Join(string separator, params IEnumerable<string?> parts)
    {
        var text = string.Join(separator, parts.Where(p => p is not null));
        return text.Length > 0 ? text : null;
    }

    [GeneratedRegex(@"\s*\b(?:Arabic|Russian|Belarus+ian|Ukrainian|Persian|Farsi|English|French|Spanish|Burmese|Hebrew|Chinese|Cyrillic)\s*:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex(@"\s+and\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    /// <summary>Beside a letter of another script.</summary>
    [GeneratedRegex(@"(?<=[\u0370-\u1DFF\u2E80-\uFFDC]\W*)\s+and\s+|\s+and\s+(?=\W*[\u0370-\u1DFF\u2E80-\uFFDC])", RegexOptions.CultureInvariant)]
    private static partial Regex AndNative();

    /// <summary>What follows begins with a legal form, as names do.</summary>
    [GeneratedRegex(@"\s+and\s+(?=(?:AO|OAO|ZAO|PAO|OOO|JSC|OJSC|CJSC|PJSC|LLC|FGUP|Joint[ -]Stock|(?:Public|Open|Closed) Joint|Limited Liability|Federal State)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AndForm();

    [GeneratedRegex(@"^(?<name>[^(]*\S)\s*\((?:also|formerly) known as\s+(?<others>[^()]*(?:\([^()]*\)[^()]*)*)\)?(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex AlsoKnown();

    [GeneratedRegex(@"^(?:or|and)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingOr();

    [GeneratedRegex(@"\s*[;,](?![^(]*\))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:Ltd|Inc|LLC|L\.L\.C|Co|Corp|Limited|S\.?A|GmbH|PJSC|JSC|OJSC|OAO|PAO|OOO|Jr|Sr|III?)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^\(?(?:a\.?k\.?a\.?|also known as|alias(?:es)?|formerly(?: known as)?|f\.?k\.?a\.?)[\s:]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+or\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(@"^\s*(?<from>[12]\d{3})\s*[-–]\s*(?<to>[12]\d{3})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"(?:(?<part>early|mid|late)[\s-]+)?(?<year>[12]\d{2}0)s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decade();
}
