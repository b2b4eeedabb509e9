using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>The measures on one country or region, by the way the goods go.</summary>
/// <param name="all">All of them.</param>
internal sealed class TargetMeasures(ImmutableArray<MeasureCodes> all)
{
    /// <summary>All of them, in the order of the table.</summary>
    public ImmutableArray<MeasureCodes> All => all;

    /// <summary>Those that can bite on goods which go there.</summary>
    public ImmutableArray<MeasureCodes> Outward { get; } = [.. all.Where(m => m.Measure.Direction != MeasureDirection.ImportFrom)];

    /// <summary>Those that can bite on goods which come from there or pass it.</summary>
    public ImmutableArray<MeasureCodes> Inward { get; } = [.. all.Where(m => m.Measure.Direction != MeasureDirection.ExportTo)];
}
