using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Parties;

/// <summary>A party on a sanctions list or watch-list, with everything its publisher says that screening, exposure or a reader needs.</summary>
public sealed record Party
{
    /// <summary>The list it stands on, one of <see cref="Lists.ListIds"/> or <c>custom-NAME</c>.</summary>
    public required string List { get; init; }

    /// <summary>The publisher's own id: OFAC ent_num, UN REFERENCE_NUMBER, EU logical id, UK unique id.</summary>
    public required string Id { get; init; }

    /// <summary>Person, organisation, vessel or aircraft.</summary>
    public required PartyType Type { get; init; }

    /// <summary>All names, the primary one first.</summary>
    public required ImmutableArray<PartyName> Names { get; init; }

    /// <summary>Programmes under which it is designated, as the list writes them ("BELARUS-EO14038", "EU-BLR 765/2006"). They decide the legal effect.</summary>
    public ImmutableArray<string> Programmes { get; init; } = [];

    /// <summary>
    /// What the list imposes on it, where it says so ("Asset freeze", "Travel Ban", "Restrictions on the money and capital market"), as published. A party
    /// under a travel ban alone is not frozen.
    /// </summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>Countries of residence, registration or nationality: ISO 3166-1 alpha-2 where resolved, else as published.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Nationalities and citizenships among them, where the list tells them apart.</summary>
    public ImmutableArray<string> Nationalities { get; init; } = [];

    /// <summary>Dates of birth (persons), or of establishment.</summary>
    public ImmutableArray<PartialDate> BirthDates { get; init; } = [];

    /// <summary>Places of birth, as published.</summary>
    public ImmutableArray<string> BirthPlaces { get; init; } = [];

    /// <summary>"male", "female", or null if not stated.</summary>
    public string? Gender { get; init; }

    /// <summary>Numbers and codes.</summary>
    public ImmutableArray<PartyIdentifier> Identifiers { get; init; } = [];

    /// <summary>Addresses.</summary>
    public ImmutableArray<PartyAddress> Addresses { get; init; } = [];

    /// <summary>Relations to other parties.</summary>
    public ImmutableArray<PartyLink> Links { get; init; } = [];

    /// <summary>Title, rank or function, as published.</summary>
    public string? Title { get; init; }

    /// <summary>What the list says of a ship or an aircraft.</summary>
    public VesselFacts? Vessel { get; init; }

    /// <summary>Legal basis of the designation, where the list gives it beyond the programme.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>First day of the designation; null where the list does not say.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>First day on which it is no longer designated; null while it is, or where the list does not say.</summary>
    public DateOnly? DelistedOn { get; init; }

    /// <summary>OFAC's "Secondary sanctions risk", as published: foreign persons and banks that deal with it expose themselves. Null where it is not said.</summary>
    public string? SecondarySanctions { get; init; }

    /// <summary>The publisher's remarks, whole.</summary>
    public string? Remarks { get; init; }

    /// <summary>Where a reader finds the designation.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>On an entry of an allow-list: which listed party it is known not to be. Such an entry is nobody's hit; null on all others.</summary>
    public Allowance? Allowed { get; init; }

    /// <summary>The primary name's text.</summary>
    public string Name => Names[0].Text;
}
