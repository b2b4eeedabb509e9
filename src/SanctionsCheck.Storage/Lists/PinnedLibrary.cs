using System.Collections.Immutable;
using SanctionsCheck.Screening.Index;

namespace SanctionsCheck.Storage.Lists;

/// <summary>The lists that a piece of work rests on from its start to its end.</summary>
/// <param name="Library">The active version of each list, and the earlier ones that are held.</param>
/// <param name="Notices">What every answer resting on them has to say, such as <c>starter list, N parties, not for compliance use</c>.</param>
public sealed record PinnedLibrary(ListLibrary Library, ImmutableArray<string> Notices);
