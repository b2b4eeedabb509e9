using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Pairings;

/// <summary>A party to a trade, or an owner of one, as a caller describes it.</summary>
public sealed record TradeParty
{
    /// <summary>consignee, bank, carrier, broker, insurer, vessel, end-user …; null for exporter, importer and owners.</summary>
    public string? Role { get; init; }
    /// <summary>Name, in any script.</summary>
    public string? Name { get; init; }
    /// <summary>person, organisation, vessel, aircraft or unknown.</summary>
    public string? Type { get; init; }
    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
    /// <summary>Country of residence or incorporation; flag state of a vessel.</summary>
    public string? Country { get; init; }
    /// <summary>Date of birth, ISO 8601, may be partial.</summary>
    public string? BirthDate { get; init; }
    /// <summary>Numbers and codes.</summary>
    public ImmutableArray<TradeIdentifier> Identifiers { get; init; } = [];
    /// <summary>Addresses, one line each.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];
    /// <summary>Who owns it.</summary>
    public ImmutableArray<TradeParty> Owners { get; init; } = [];
    /// <summary>On an owner: its share in percent, 0–100; null if unknown.</summary>
    public decimal? Percent { get; init; }
}
