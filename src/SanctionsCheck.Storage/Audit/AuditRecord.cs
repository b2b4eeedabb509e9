namespace SanctionsCheck.Storage.Audit;

/// <summary>What is kept of one check.</summary>
/// <param name="Id">The assessment's id, 32 lower-case hexadecimal digits.</param>
/// <param name="Json">Pairing and assessment (with its basis) as one JSON object.</param>
public sealed record AuditRecord(string Id, ReadOnlyMemory<byte> Json);
