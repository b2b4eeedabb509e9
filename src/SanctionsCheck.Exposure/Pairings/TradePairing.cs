using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Pairings;

/// <summary>A trade as a caller describes it. Values are kept as written; the assessment resolves them and reports those it can't read.</summary>
public sealed record TradePairing
{
    /// <summary>The caller's own id; may be absent.</summary>
    public string? Id { get; init; }
    /// <summary>The trade's date, ISO 8601; absent means the as-of date of the assessment.</summary>
    public string? Date { get; init; }
    /// <summary>Who sells or ships.</summary>
    public TradeParty? Exporter { get; init; }
    /// <summary>Who buys or receives.</summary>
    public TradeParty? Importer { get; init; }
    /// <summary>Everyone else, each with a role.</summary>
    public ImmutableArray<TradeParty> Parties { get; init; } = [];
    /// <summary>What is traded.</summary>
    public ImmutableArray<TradeGoods> Goods { get; init; } = [];
    /// <summary>Country the goods are dispatched from.</summary>
    public string? Origin { get; init; }
    /// <summary>Country the goods go to.</summary>
    public string? Destination { get; init; }
    /// <summary>Countries, regions, ports or corridors on the way, in order.</summary>
    public ImmutableArray<string> Transit { get; init; } = [];
    /// <summary>Payment currency, ISO 4217.</summary>
    public string? Currency { get; init; }
    /// <summary>When the contract was concluded, ISO 8601.</summary>
    public string? ContractDate { get; init; }
    /// <summary>Jurisdictions whose law binds the caller (declared nexus): EU, US, UK, UN, CH, CA, JP, AU.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];
    /// <summary>Purpose or end use, free text (humanitarian, diplomatic …).</summary>
    public string? Purpose { get; init; }
}
