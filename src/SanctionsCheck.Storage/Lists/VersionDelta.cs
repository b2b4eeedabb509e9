using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists;

/// <summary>What a version of a list changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Previous">The version that was active before it; null where there was none, or a starter.</param>
/// <param name="Changes">Parties added, changed and removed.</param>
public sealed record VersionDelta(ListVersion Version, ListVersion? Previous, ListDelta Changes);
