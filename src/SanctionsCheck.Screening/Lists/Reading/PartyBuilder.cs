using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Collects what a list says of one party, once each, in the order in which it is found.</summary>
internal sealed class PartyBuilder(string list, string id, PartyType type)
{
    private readonly List<PartyName> _names = [];
    private readonly List<string> _programmes = [];
    private readonly List<string> _countries = [];
    private readonly List<string> _nationalities = [];
    private readonly List<string> _measures = [];
    private readonly List<PartialDate> _birthDates = [];
    private readonly List<string> _birthPlaces = [];
    private readonly List<PartyIdentifier> _identifiers = [];
    private readonly List<PartyAddress> _addresses = [];
    private readonly List<PartyLink> _links = [];
    private readonly List<string> _remarks = [];
    private readonly List<string> _formerFlags = [];
    private readonly List<string> _formerOwners = [];
    private readonly List<string> _secondary = [];
    private readonly List<string> _titles = [];
    private readonly List<string> _legalBases = [];

    public string Id => id;
    public PartyType Type => type;
    public int NameCount => _names.Count;
    public bool HasCountry => _countries.Count > 0;
    public string? Gender { get; set; }
    public string? VesselType { get; set; }
    public string? Tonnage { get; set; }
    public string? GrossTonnage { get; set; }
    public string? Flag { get; set; }
    public string? Owner { get; set; }
    public string? Built { get; set; }
    public string? Operator { get; set; }
    public string? Length { get; set; }
    public DateOnly? ListedOn { get; set; }
    public DateOnly? DelistedOn { get; set; }
    public string? SourceUrl { get; set; }
    public Allowance? Allowed { get; set; }

    /// <summary>Title, rank or function; setting it adds to those there are.</summary>
    public string? Title { set => AddOnce(_titles, value); }

    /// <summary>Legal basis; setting it adds to those there are.</summary>
    public string? LegalBasis { set => AddOnce(_legalBases, value); }

    /// <summary>Adds a name; blank ones and exact repetitions are left out. The first becomes the primary name.</summary>
    public void AddName(string? text, NameKind kind, bool weak = false, string? source = null, string? script = null)
    {
        text = ListValues.Clean(text);
        if (text is null) return;
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i].Text != text) continue;
            // The better statement of the same name stands: a name given both as strong and as weak is strong.
            if (_names[i].Weak && !weak) _names[i] = _names[i] with { Weak = false };
            return;
        }
        _names.Add(new(text, _names.Count == 0 ? NameKind.Primary : kind == NameKind.Primary ? NameKind.Alias : kind, _names.Count > 0 && weak, source, script));
    }

    /// <summary>True where a name of exactly this text has been added.</summary>
    public bool HasName(string text) => _names.Exists(n => n.Text == text);

    public void AddMeasure(string? text) => AddText(_measures, text);

    /// <summary>Adds a nationality or citizenship, which is one of the party's countries too.</summary>
    public void AddNationality(string? nameOrCode)
    {
        AddText(_nationalities, CountryNames.ToCodeOrText(ListValues.Clean(nameOrCode)));
        AddCountry(nameOrCode);
    }

    /// <summary>Adds what is said of secondary sanctions; it stands in the remarks too.</summary>
    public void AddSecondarySanctions(string? text) => AddOnce(_secondary, text);

    public void AddFormerFlag(string? text) => AddOnce(_formerFlags, text);

    public void AddFormerOwner(string? text) => AddOnce(_formerOwners, text);

    /// <summary>The earlier of the day known so far and this one: a list gives one day for each of its sub-lists.</summary>
    public void AddListedOn(DateOnly? day)
    {
        if (day is not null && (ListedOn is null || day < ListedOn)) ListedOn = day;
    }

    public void AddProgramme(string? text) => AddText(_programmes, text);

    public void AddCountry(string? nameOrCode) => AddText(_countries, CountryNames.ToCodeOrText(ListValues.Clean(nameOrCode)));

    public void AddBirthDate(PartialDate date)
    {
        if (!_birthDates.Contains(date)) _birthDates.Add(date);
    }

    public void AddBirthPlace(string? text) => AddText(_birthPlaces, text);

    public void AddIdentifier(string type, string? value, string? country = null, string? note = null)
    {
        value = ListValues.Clean(value);
        if (value is null) return;
        var identifier = new PartyIdentifier(type, value, CountryNames.ToCodeOrText(ListValues.Clean(country)), ListValues.Clean(note));
        for (var i = 0; i < _identifiers.Count; i++)
        {
            if (_identifiers[i] with { Note = identifier.Note } != identifier) continue;
            if (identifier.Note is { } more && _identifiers[i].Note != more) _identifiers[i] = _identifiers[i] with { Note = _identifiers[i].Note is { } had ? $"{had}; {more}" : more };
            return;
        }
        _identifiers.Add(identifier);
    }

    public void AddAddress(string? text, string? country)
    {
        var address = new PartyAddress(ListValues.Clean(text) ?? "", CountryNames.ToCodeOrText(ListValues.Clean(country)));
        if (address is { Text: "", Country: null }) return;
        if (!_addresses.Contains(address)) _addresses.Add(address);
    }

    public void AddLink(PartyLink link)
    {
        if (!_links.Contains(link)) _links.Add(link);
    }

    public void AddRemark(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) _remarks.Add(text.Trim());
    }

    /// <summary>The party; it has a name, which the reader has made sure of.</summary>
    public Party Build() => new()
    {
        List = list,
        Id = id,
        Type = type,
        Names = [.. _names],
        Programmes = [.. _programmes],
        Measures = [.. _measures],
        Countries = [.. _countries],
        Nationalities = [.. _nationalities],
        BirthDates = [.. _birthDates],
        BirthPlaces = [.. _birthPlaces],
        Gender = Gender,
        Identifiers = [.. _identifiers],
        Addresses = [.. _addresses],
        Links = [.. _links],
        Title = Joined(_titles),
        Vessel = BuildVessel(),
        LegalBasis = Joined(_legalBases),
        ListedOn = ListedOn,
        DelistedOn = DelistedOn,
        SecondarySanctions = Joined(_secondary),
        Remarks = Joined(_remarks),
        SourceUrl = ListValues.Clean(SourceUrl),
        Allowed = Allowed,
    };

    private VesselFacts? BuildVessel()
    {
        var facts = new VesselFacts(
            ListValues.Clean(VesselType), ListValues.Clean(Tonnage), ListValues.Clean(GrossTonnage),
            CountryNames.ToCodeOrText(ListValues.Clean(Flag)), ListValues.Clean(Owner), ListValues.Clean(Built),
            ListValues.Clean(Operator), Joined(_formerFlags), Joined(_formerOwners), ListValues.Clean(Length));
        return facts == new VesselFacts() ? null : facts;
    }

    private static string? Joined(List<string> texts) => texts.Count == 0 ? null : string.Join("; ", texts);

    private static void AddOnce(List<string> texts, string? text)
    {
        text = ListValues.Clean(text);
        if (text is not null && !texts.Contains(text)) texts.Add(text);
    }

    private static void AddText(List<string> values, string? text)
    {
        text = ListValues.Clean(text);
        if (text is not null && !values.Contains(text)) values.Add(text);
    }
}
