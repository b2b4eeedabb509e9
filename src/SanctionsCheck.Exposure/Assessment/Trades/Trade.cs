using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Assessment.Trades;

/// <summary>A pairing whose values have been read and resolved.</summary>
internal sealed record Trade
{
    /// <summary>The trade's date; the as-of date where none, or none that can be read, is given.</summary>
    public required DateOnly Date { get; init; }
    /// <summary>When the contract was made; null if not known.</summary>
    public DateOnly? ContractDate { get; init; }
    /// <summary>Everyone in the trade, exporter and importer first; owners hang on those they own.</summary>
    public required ImmutableArray<TradeActor> Actors { get; init; }
    /// <summary>The goods; one line without code where none are named.</summary>
    public required ImmutableArray<TradeLine> Lines { get; init; }
    /// <summary>Where the goods are dispatched from.</summary>
    public required RoutePoint Dispatch { get; init; }
    /// <summary>Where they go.</summary>
    public required RoutePoint Destination { get; init; }
    /// <summary>What they pass, in order.</summary>
    public required ImmutableArray<RoutePoint> Transit { get; init; }
    /// <summary>Countries and regions of <see cref="Transit"/>, where they are known.</summary>
    public ImmutableArray<string> TransitCodes { get; init; } = [];
    /// <summary>Payment currency and those of the goods' values, ISO 4217, in capitals.</summary>
    public required ImmutableArray<string> Currencies { get; init; }
    /// <summary>Declared jurisdictions, by their ids.</summary>
    public required ImmutableArray<string> Declared { get; init; }
    /// <summary>Purpose or end use.</summary>
    public string? Purpose { get; init; }
    /// <summary>What could not be read or is missing.</summary>
    public required ImmutableArray<Draft> Problems { get; init; }

    /// <summary>Countries and regions that the goods touch, each once.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];
}
