namespace SanctionsCheck.Exposure.Controls;

/// <summary>A row of the rule book that breaks a rule.</summary>
/// <param name="file">The table's file name.</param>
/// <param name="row">Row number from 1, the header being row 1.</param>
/// <param name="message">What is wrong and how to mend it.</param>
public sealed class RuleBookException(string file, int row, string message) : Exception($"{file}, row {row}: {message}");
