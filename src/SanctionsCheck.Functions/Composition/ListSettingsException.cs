namespace SanctionsCheck.Functions.Composition;

/// <summary>A setting of the section <c>Lists</c> can't be used.</summary>
/// <param name="message">Which one, and how to mend it.</param>
public sealed class ListSettingsException(string message) : Exception(message);
