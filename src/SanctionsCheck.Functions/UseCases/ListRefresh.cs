using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>A list file that was read, and what became of it.</summary>
/// <param name="List">The list's id.</param>
/// <param name="File">The file in the list's inbox.</param>
/// <param name="Outcome">What it led to.</param>
public sealed record ListRefresh(string List, string File, ImportOutcome Outcome);
