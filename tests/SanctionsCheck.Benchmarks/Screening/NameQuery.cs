using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>A name that is asked about.</summary>
/// <param name="Text">The name.</param>
/// <param name="Right">The party that should be found; null where nobody should.</param>
internal sealed record NameQuery(string Text, Party? Right = null);
