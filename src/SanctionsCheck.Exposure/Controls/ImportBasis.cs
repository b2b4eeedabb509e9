namespace SanctionsCheck.Exposure.Controls;

/// <summary>What ties goods to the target of an import measure.</summary>
public enum ImportBasis
{
    /// <summary>Their origin alone.</summary>
    Origin,
    /// <summary>Their origin, or the country they are dispatched from.</summary>
    OriginOrDispatch,
    /// <summary>Their origin, the country of dispatch, or transit through the target.</summary>
    OriginDispatchOrTransit,
}
