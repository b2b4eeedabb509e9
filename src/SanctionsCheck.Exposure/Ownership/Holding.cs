using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Parties;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>How far listed parties hold somebody, under one law.</summary>
/// <param name="Reach">Whether the law treats it as listed.</param>
/// <param name="Percent">What listed owners hold for certain, added where the law adds, in percent.</param>
/// <param name="Designations">The designations that it comes from.</param>
/// <param name="Steps">The chain, from the listed party down, one step each.</param>
/// <param name="Open">What is not known and would settle it; null if nothing.</param>
internal sealed record Holding(HoldingReach Reach, decimal Percent, ImmutableArray<Designation> Designations, ImmutableArray<string> Steps, string? Open)
{
    /// <summary>No listed owner.</summary>
    public static Holding None { get; } = new(HoldingReach.None, 0, [], [], null);
}
