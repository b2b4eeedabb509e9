namespace SanctionsCheck.Storage.Lists;

/// <summary>A version was not activated; the active one is as it was.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">The same for a reader.</param>
/// <param name="inner">What led to it, if anything.</param>
public sealed class ActivationException(ActivationRefusal refusal, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public ActivationRefusal Refusal { get; } = refusal;
}
