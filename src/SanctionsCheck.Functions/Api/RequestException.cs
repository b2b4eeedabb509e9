namespace SanctionsCheck.Functions.Api;

/// <summary>A call, or a row of a file in the same JSON, that can't be taken; says why, where and how to mend it.</summary>
/// <param name="problem">The problem.</param>
/// <param name="inner">What the reader said, if anything.</param>
public sealed class RequestException(Problem problem, Exception? inner = null) : Exception(problem.Detail, inner)
{
    /// <summary>The problem.</summary>
    public Problem Problem { get; } = problem;
}
