using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>One line of goods on one route at one date, with resolved codes, as the control look-up takes it.</summary>
public sealed record ControlRequest
{
    /// <summary>Where the goods originate: ISO 3166-1 alpha-2 or ISO 3166-2; null if not known.</summary>
    public string? Origin { get; init; }
    /// <summary>Where they are dispatched from; null if not known.</summary>
    public string? Dispatch { get; init; }
    /// <summary>Where they go; null if not known.</summary>
    public string? Destination { get; init; }
    /// <summary>Countries and regions on the way.</summary>
    public ImmutableArray<string> Transit { get; init; } = [];
    /// <summary>HS or CN code, digits only, 2 to 10; null if not known: then only measures on all goods and by description fit.</summary>
    public string? HsCode { get; init; }
    /// <summary>Description of the goods; decides "ex" codes and measures by description.</summary>
    public string? Description { get; init; }
    /// <summary>The trade's date.</summary>
    public required DateOnly Date { get; init; }
    /// <summary>Only this direction; null for all.</summary>
    public MeasureDirection? Direction { get; init; }
    /// <summary>The description, folded, where the caller has it so.</summary>
    internal string? Folded { get; init; }
    /// <summary>Only these regimes; empty for all.</summary>
    public ImmutableArray<string> Regimes { get; init; } = [];
}
