using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>What authorisations are looked up for.</summary>
public sealed record AuthorisationRequest
{
    /// <summary>Whose law.</summary>
    public required string Regime { get; init; }
    /// <summary>Ids of the measures that were hit.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];
    /// <summary>Keys of the programmes under which parties of the trade are designated.</summary>
    public ImmutableArray<string> Programmes { get; init; } = [];
    /// <summary>Countries and regions of the trade: origin, dispatch, destination, transit.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];
    /// <summary>Destination; null if not known.</summary>
    public string? Destination { get; init; }
    /// <summary>HS or CN code, digits only; null if not known.</summary>
    public string? HsCode { get; init; }
    /// <summary>Description of the goods.</summary>
    public string? Description { get; init; }
    /// <summary>Purpose or end use.</summary>
    public string? Purpose { get; init; }
    /// <summary>The trade's date.</summary>
    public required DateOnly Date { get; init; }
    /// <summary>When the contract was made; null if not known.</summary>
    public DateOnly? ContractDate { get; init; }
    /// <summary>Purpose and description, folded, where the caller has them so.</summary>
    internal string? Folded { get; init; }
}
