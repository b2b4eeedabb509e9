using System.Collections.Immutable;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Collects what a list says of one party, once each, in the order in which it is found.</summary>
internal sealed class PartyBuilder(string list, string id, PartyType type)
{
    private readonly ImmutableArray<PartyName>.Builder _names = ImmutableArray.CreateBuilder<PartyName>();
    private readonly ImmutableArray<string>.Builder _programmes = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _countries = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<PartialDate>.Builder _birthDates = ImmutableArray.CreateBuilder<PartialDate>();
    private readonly ImmutableArray<string>.Builder _birthPlaces = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<PartyIdentifier>.Builder _identifiers = ImmutableArray.CreateBuilder<PartyIdentifier>();
    private readonly ImmutableArray<PartyAddress>.Builder _addresses = ImmutableArray.CreateBuilder<PartyAddress>();
    private readonly ImmutableArray<PartyLink>.Builder _links = ImmutableArray.CreateBuilder<PartyLink>();
    private readonly List<string> _remarks = [];

    public string Id => id;
    public PartyType Type => type;
    public int NameCount => _names.Count;
    public bool HasCountry => _countries.Count > 0;
    public string? Gender { get; set; }
    public string? Title { get; set; }
    public string? VesselType { get; set; }
    public string? Tonnage { get; set; }
    public string? GrossTonnage { get; set; }
    public string? Flag { get; set; }
    public string? Owner { get; set; }
    public string? Built { get; set; }
    public string? LegalBasis { get; set; }
    public DateOnly? ListedOn { get; set; }
    public DateOnly? DelistedOn { get; set; }
    public string? SourceUrl { get; set; }

    /// <summary>Adds a name; blank ones and exact repetitions are left out. The first becomes the primary name.</summary>
    public void AddName(string? text, NameKind kind, bool weak = false, string? source = null)
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
        _names.Add(new(text, _names.Count == 0 ? NameKind.Primary : kind == NameKind.Primary ? NameKind.Alias : kind, _names.Count > 0 && weak, source));
    }

    public void AddProgramme(string? text) => AddText(_programmes, text);

    public void AddCountry(string? nameOrCode) => AddText(_countries, CountryNames.ToCodeOrText(ListValues.Clean(nameOrCode)));

    public void AddBirthDate(PartialDate date)
    {
        if (!_birthDates.Contains(date)) _birthDates.Add(date);
    }

    public void AddBirthPlace(string? text) => AddText(_birthPlaces, text);

    public void AddIdentifier(string type, string? value, string? country = null)
    {
        value = ListValues.Clean(value);
        if (value is null) return;
        var identifier = new PartyIdentifier(type, value, CountryNames.ToCodeOrText(ListValues.Clean(country)));
        if (!_identifiers.Contains(identifier)) _identifiers.Add(identifier);
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
        Names = _names.ToImmutable(),
        Programmes = _programmes.ToImmutable(),
        Countries = _countries.ToImmutable(),
        BirthDates = _birthDates.ToImmutable(),
        BirthPlaces = _birthPlaces.ToImmutable(),
        Gender = Gender,
        Identifiers = _identifiers.ToImmutable(),
        Addresses = _addresses.ToImmutable(),
        Links = _links.ToImmutable(),
        Title = ListValues.Clean(Title),
        Vessel = BuildVessel(),
        LegalBasis = ListValues.Clean(LegalBasis),
        ListedOn = ListedOn,
        DelistedOn = DelistedOn,
        Remarks = _remarks.Count == 0 ? null : string.Join("; ", _remarks),
        SourceUrl = ListValues.Clean(SourceUrl),
    };

    private VesselFacts? BuildVessel()
    {
        var facts = new VesselFacts(
            ListValues.Clean(VesselType), ListValues.Clean(Tonnage), ListValues.Clean(GrossTonnage),
            CountryNames.ToCodeOrText(ListValues.Clean(Flag)), ListValues.Clean(Owner), ListValues.Clean(Built));
        return facts == new VesselFacts() ? null : facts;
    }

    private static void AddText(ImmutableArray<string>.Builder values, string? text)
    {
        text = ListValues.Clean(text);
        if (text is not null && !values.Contains(text)) values.Add(text);
    }
}
