namespace SanctionsCheck.Storage.Lists;

/// <summary>What an import led to.</summary>
public enum ImportResult
{
    /// <summary>The version is now the active one.</summary>
    Activated,
    /// <summary>The same content was active already; nothing was done.</summary>
    Unchanged,
    /// <summary>It was not taken; the active version stays.</summary>
    Refused,
}
