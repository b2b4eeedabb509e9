using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>One line of a measure's code list.</summary>
/// <param name="Code">2 to 10 digits; whatever begins with them is meant.</param>
/// <param name="Kind">Whole, part of it, or left out.</param>
/// <param name="Covers">For a part: what it covers, in words for a reader; null where no source says.</param>
/// <param name="Words">For a part: words or phrases, folded, any of which in the description shows that the goods are meant.</param>
public sealed record CodeRule(string Code, CodeRuleKind Kind, string? Covers, ImmutableArray<string> Words);
