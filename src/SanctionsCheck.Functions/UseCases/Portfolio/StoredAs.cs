namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>What storing a pairing did.</summary>
public enum StoredAs
{
    /// <summary>The id was new.</summary>
    Added,
    /// <summary>Another pairing stood under the id.</summary>
    Changed,
    /// <summary>The same pairing stood there.</summary>
    Unchanged,
}
