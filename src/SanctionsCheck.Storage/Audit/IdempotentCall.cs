namespace SanctionsCheck.Storage.Audit;

/// <summary>A call that was answered under an idempotency key.</summary>
/// <param name="BodyHash">SHA-256 of its body, lower-case hexadecimal.</param>
/// <param name="Assessments">Ids of the assessments that answered it, in order.</param>
public sealed record IdempotentCall(string BodyHash, IReadOnlyList<string> Assessments);
