using System.Collections.Immutable;

namespace SanctionsCheck.Functions.UseCases.Lists;

/// <summary>A list that will be read again.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Sources">The publisher's addresses, without their queries; or the file in the inbox.</param>
public sealed record RefreshOrder(string List, ImmutableArray<string> Sources);
