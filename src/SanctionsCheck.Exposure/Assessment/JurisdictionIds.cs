using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>The jurisdictions that every assessment shows, in this order.</summary>
public static class JurisdictionIds
{
    private static readonly ImmutableArray<string> Ordered = ["EU", "US", "UK", "UN", "CH", "CA", "JP", "AU"];

    /// <summary>EU, US, UK, UN, CH, CA, JP, AU.</summary>
    public static IReadOnlyList<string> All { get; } = Ordered;

    /// <summary>The place of a jurisdiction in <see cref="All"/>; −1 where it is none of them.</summary>
    internal static int IndexOf(string jurisdiction) => Ordered.IndexOf(jurisdiction);
}
