using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Uk;

/// <summary>Puts one party of the UK Sanctions List together, out of the XML's elements or the CSV's rows.</summary>
internal sealed partial class UkParty(string list, string id, string? kind, Action<string> issue)
{
    private readonly PartyBuilder _party = new(list, id, kind?.ToUpperInvariant() switch
    {
        "INDIVIDUAL" => PartyType.Person,
        "SHIP" => PartyType.Vessel,
        _ => PartyType.Organisation,
    })
    { SourceUrl = "https://www.gov.uk/government/publications/the-uk-sanctions-list" };

    private readonly List<(string Text, NameKind Kind, bool Weak, string? Script)> _names = [];

    public void AddEntry(string? regime, string? designated, string? measures, string? ofsiGroup, string? unReference)
    {
        // The regime's name is the title of the regulations: programme and legal basis at once.
        _party.AddProgramme(regime);
        _party.LegalBasis = regime;
        foreach (var measure in (measures ?? "").Split('|')) _party.AddMeasure(measure);
        _party.AddIdentifier("ofsi-group", ofsiGroup);
        _party.AddIdentifier("un-reference", unReference);
        if (designated is null) return;
        if (DateOnly.TryParseExact(designated, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) _party.AddListedOn(day);
        else issue($"Date Designated '{designated}' of {id} is not a date.");
    }

    /// <summary>Adds a name: Name 6 is the family name, or the whole name of an entity or ship; the others are given names, in order.</summary>
    public void AddName(IEnumerable<string?> given, string? name6, string? type, string? strength)
    {
        var text = string.Join(' ', given.Append(name6).Select(ListValues.Clean).Where(p => p is not null));
        if (text.Length == 0) return;
        var weak = strength?.Contains("low", StringComparison.OrdinalIgnoreCase) == true;
        var kind = type?.Trim().Equals("primary name", StringComparison.OrdinalIgnoreCase) == true ? NameKind.Primary
            : type?.Contains("former", StringComparison.OrdinalIgnoreCase) == true || type?.Contains("f.k.a", StringComparison.OrdinalIgnoreCase) == true ? NameKind.Former : NameKind.Alias;
        _names.Add((text, kind, weak, null));
    }

    /// <summary>Adds a name in another script. Latin text under "Cyrillic" occurs: the script is stated only where the letters bear it out.</summary>
    public void AddNonLatinName(string? text, string? script)
    {
        if (ListValues.Clean(text) is { } name) _names.Add((name, NameKind.Alias, false, name.Any(c => c > '\u024f' && char.IsLetter(c)) ? ScriptCodes.Of(script) : null));
    }

    public void AddTitle(string? title) => _party.Title = title;

    public void AddBirth(string? text)
    {
        if (text is null || !_births.Add(text)) return;
        if (UkDates.TryParse(text, out var date)) _party.AddBirthDate(date);
        else
        {
            issue($"D.O.B. '{text}' of {id} can't be read; it stays in the remarks.");
            _party.AddRemark($"D.O.B.: {text}");
        }
    }

    public void AddBirthPlace(string? town, string? country) => _party.AddBirthPlace(string.Join(", ", new[] { town, country }.OfType<string>()));

    public void AddNationality(string? nationality) => _party.AddNationality(nationality);

    public void AddGender(string? gender) => _party.Gender ??= gender?.ToUpperInvariant() is "MALE" or "FEMALE" ? gender.ToLowerInvariant() : null;

    public void AddDocument(string type, string? number, string? note)
    {
        if (number is null) _party.AddRemark(note is null ? null : $"{type}: {note}");
        else _party.AddIdentifier(type, number, null, note);
    }

    public void AddAddress(IEnumerable<string?> lines, string? country)
    {
        _party.AddAddress(string.Join(", ", lines.Where(l => l is not null)), country);
        _party.AddCountry(country);
    }

    public void AddContact(string type, string? value) => _party.AddIdentifier(type, value);

    /// <summary>Adds a registration number, which stands in free text: "INN - 5045023416", "OGRN: 1025005917551", "UK Company no. 06527449".</summary>
    public void AddRegistration(string? text)
    {
        if (text is null) return;
        var match = Registration().Match(text);
        if (!match.Success)
        {
            _party.AddIdentifier(IdentifierTypes.Registration, text);
            return;
        }
        var label = match.Groups["label"].Value.Trim(' ', ':', '-', '.', '–');
        var type = TaxLabel().IsMatch(label) ? IdentifierTypes.Tax : label.Contains("IMO", StringComparison.Ordinal) ? IdentifierTypes.Imo : IdentifierTypes.Registration;
        _party.AddIdentifier(type, match.Groups["value"].Value, null, label.Length > 0 ? label : null);
    }

    public void AddOwner(string? owner)
    {
        if (owner is not null) _party.AddLink(new(LinkRelations.OwnedBy, owner));
    }

    public void AddSubsidiary(string? subsidiary)
    {
        if (subsidiary is not null) _party.AddLink(new(LinkRelations.Owns, subsidiary));
    }

    public void AddImo(string? text)
    {
        if (text is null) return;
        var match = Imo().Match(text);
        _party.AddIdentifier(IdentifierTypes.Imo, match.Success ? match.Groups["number"].Value : text);
    }

    public void AddShip(string? type, string? tonnage, string? length, string? built, string? flag, string? operators, IEnumerable<string> formerFlags, IEnumerable<string> formerOwners, string? hull)
    {
        _party.VesselType ??= type;
        _party.Tonnage ??= tonnage;
        _party.Length ??= length;
        _party.Built ??= built;
        _party.Flag ??= flag;
        _party.Owner ??= operators;
        _party.AddCountry(flag);
        foreach (var former in formerFlags) _party.AddFormerFlag(former);
        foreach (var former in formerOwners) _party.AddFormerOwner(former);
        _party.AddIdentifier("hull-number", hull);
    }

    public void AddRemark(string? label, string? text)
    {
        if (ListValues.Clean(text) is not { } clean) return;
        clean = label is null ? clean : $"{label}: {clean}";
        if (_remarks.Add(clean)) _party.AddRemark(clean);
    }

    /// <summary>The party, or null (with an issue) where it has no name.</summary>
    public Party? Build()
    {
        foreach (var (text, nameKind, weak, script) in _names.OrderBy(n => n.Kind == NameKind.Primary ? 0 : 1)) _party.AddName(text, nameKind, weak, script: script);
        if (_party.NameCount == 0)
        {
            issue($"{id} has no name.");
            return null;
        }
        return _party.Build();
    }

    private readonly HashSet<string> _remarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _births = new(StringComparer.Ordinal);

    // A label without digits, then a number that may have letters and separators in it.
    [GeneratedRegex(@"^(?<label>[^0-9]*?)[\s:.\-–]*(?<value>[A-Z]{0,4}[-/ ]?[0-9][A-Z0-9/.\-]*(?: [0-9]+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Registration();

    [GeneratedRegex(@"\b(?:INN|TIN|ITN|UNP|VAT|tax\w*|taxpayer|NIP|NIF|NIT|RUC)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TaxLabel();

    [GeneratedRegex(@"(?<number>\d{7})", RegexOptions.CultureInvariant)]
    private static partial Regex Imo();
}
