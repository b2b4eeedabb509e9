namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>A file could not be had from its publisher.</summary>
/// <param name="message">The address, without its query, and what was expected and found there.</param>
/// <param name="mayPass">True where trying again may help.</param>
/// <param name="retryAfter">How long the publisher asks to wait; null where it does not say.</param>
/// <param name="inner">What led to it, if anything.</param>
internal sealed class FetchException(string message, bool mayPass = false, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True where trying again may help.</summary>
    public bool MayPass { get; } = mayPass;

    /// <summary>How long the publisher asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
