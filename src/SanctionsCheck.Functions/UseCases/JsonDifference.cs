namespace SanctionsCheck.Functions.UseCases;

/// <summary>One place where two JSON texts differ.</summary>
/// <param name="Path">JSON path.</param>
/// <param name="Before">The JSON there in the first; null where it has nothing there.</param>
/// <param name="After">The JSON there in the second; null where it has nothing there.</param>
public sealed record JsonDifference(string Path, string? Before, string? After);
