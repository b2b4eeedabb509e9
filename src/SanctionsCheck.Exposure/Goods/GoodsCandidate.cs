using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>A heading that a description may mean.</summary>
/// <param name="Code">HS or CN code, 2 to 8 digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">0–1, how well the description fits.</param>
/// <param name="Words">The words of the description that decided, with the synonym where it differs ("potas → potash").</param>
public sealed record GoodsCandidate(string Code, string Name, double Score, ImmutableArray<string> Words);
