using System.Collections.Immutable;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists;

/// <summary>The lists that a piece of work rests on from its start to its end.</summary>
/// <param name="Library">The active version of each list, and the earlier ones that are held.</param>
/// <param name="Notices">What every answer resting on them has to say, such as <c>starter list, N parties, not for compliance use</c>.</param>
/// <param name="Confirmed">The last day on which each list's publisher was seen to have nothing newer than the active version; lists that nobody has looked at are missing.</param>
public sealed record PinnedLibrary(ListLibrary Library, ImmutableArray<string> Notices, ImmutableDictionary<string, DateOnly> Confirmed)
{
    /// <summary>The last day on which a version in use was known to be the newest: when it was published, or when its publisher was seen to have nothing newer.</summary>
    public DateOnly CurrentOn(ListVersion version) =>
        Confirmed.TryGetValue(version.List, out var confirmed) && confirmed > version.Published ? confirmed : version.Published;
}
