using System.Collections.Immutable;

namespace SanctionsCheck.Storage.Alerts;

/// <summary>Alerts in the order in which they were found.</summary>
/// <param name="Alerts">The alerts.</param>
/// <param name="More">True where there are further ones behind the last.</param>
public sealed record AlertPage(ImmutableArray<Alert> Alerts, bool More);
