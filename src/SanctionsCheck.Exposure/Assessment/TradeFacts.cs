using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>How the route and the goods of a pairing were understood, for whoever counts assessments.</summary>
/// <param name="Origin">Country or region of dispatch; where none is named, the exporter's; null if unknown.</param>
/// <param name="Destination">Country or region of destination; where none is named, the importer's; null if unknown.</param>
/// <param name="Codes">For each line of goods the code to judge by; null where unresolved.</param>
public sealed record TradeFacts(string? Origin, string? Destination, ImmutableArray<string?> Codes);
