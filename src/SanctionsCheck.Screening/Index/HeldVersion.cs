using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Screening.Index;

/// <summary>A version of a list that is still held, and its index, loaded on first use.</summary>
/// <param name="Version">Which one.</param>
/// <param name="Index">Its index.</param>
public sealed record HeldVersion(ListVersion Version, Lazy<ScreeningIndex> Index);
