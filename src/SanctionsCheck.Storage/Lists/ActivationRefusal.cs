namespace SanctionsCheck.Storage.Lists;

/// <summary>Why a version is not activated.</summary>
public enum ActivationRefusal
{
    /// <summary>A guard refused it when it was imported, and nobody insists.</summary>
    Guarded,
    /// <summary>It is the starter list, which never takes the place of an official one.</summary>
    Starter,
    /// <summary>Another version is active than the caller says.</summary>
    NotExpected,
    /// <summary>Another worker changed the list at the same time.</summary>
    Overtaken,
    /// <summary>Neither its table nor its raw files are whole.</summary>
    Damaged,
}
