namespace SanctionsCheck.Screening.Index;

/// <summary>A snapshot that can't be used: damaged, of another format or of another model version.</summary>
/// <param name="message">What was expected and found.</param>
public sealed class SnapshotException(string message) : Exception(message);
