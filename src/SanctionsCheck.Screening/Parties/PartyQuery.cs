using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Parties;

/// <summary>What a caller knows of a party and asks about. Only <see cref="Name"/> or one identifier is needed.</summary>
public sealed record PartyQuery
{
    /// <summary>The name, in any script and order. May be empty where an identifier is given.</summary>
    public required string Name { get; init; }

    /// <summary>The type, if known.</summary>
    public PartyType Type { get; init; }

    /// <summary>Other names; each is compared and the best counts.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Countries, ISO 3166-1 alpha-2 where resolved.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Dates of birth.</summary>
    public ImmutableArray<PartialDate> BirthDates { get; init; } = [];

    /// <summary>"male", "female" or null.</summary>
    public string? Gender { get; init; }

    /// <summary>Numbers and codes.</summary>
    public ImmutableArray<PartyIdentifier> Identifiers { get; init; } = [];

    /// <summary>Addresses, as free text.</summary>
    public ImmutableArray<PartyAddress> Addresses { get; init; } = [];
}
