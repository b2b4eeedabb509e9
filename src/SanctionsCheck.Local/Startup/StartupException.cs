namespace SanctionsCheck.Local.Startup;

/// <summary>The program can't start; the message says why and what to do, in one sentence.</summary>
internal sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
