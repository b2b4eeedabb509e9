namespace SanctionsCheck.Screening.Lists;

/// <summary>A row or element of a list file that could not be used.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Line number from 1.</param>
/// <param name="Message">What and why.</param>
public sealed record ListIssue(string File, long Line, string Message);
