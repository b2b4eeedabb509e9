namespace SanctionsCheck.Local.Azurite;

/// <summary>The storage emulator could not be started; the message says what to do.</summary>
internal sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
