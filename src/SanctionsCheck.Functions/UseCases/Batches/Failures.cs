using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Tells exceptions of the work from those of its surroundings.</summary>
internal static class Failures
{
    /// <summary>After as many exceptions of the work it is given up.</summary>
    public const int Limit = 5;

    /// <summary>True where the work itself has failed: not storage that is away, not a worker that is being stopped.</summary>
    public static bool Counts(Exception exception, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && exception is not (OperationCanceledException or IOException)
        && Problems.Of(exception)?.Type is not (ProblemTypes.StorageUnavailable or ProblemTypes.NotReady);
}
