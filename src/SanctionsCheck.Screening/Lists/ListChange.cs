using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Lists;

/// <summary>A party that two versions of a list hold differently.</summary>
/// <param name="Id">The publisher's own id.</param>
/// <param name="Name">Its primary name: in the newer version, or in the older one if it was removed.</param>
/// <param name="Fields">Which fields changed, as they are called in JSON ("names", "programmes" …), in alphabetical order; empty for one added or removed.</param>
public sealed record ListChange(string Id, string Name, ImmutableArray<string> Fields);
