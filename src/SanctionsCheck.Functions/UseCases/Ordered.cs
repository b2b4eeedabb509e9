namespace SanctionsCheck.Functions.UseCases;

/// <summary>Work on every core with the results in order.</summary>
public static class Ordered
{
    /// <summary>Maps items in parallel.</summary>
    /// <param name="items">The items.</param>
    /// <param name="map">Pure work on one item.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>One result per item, in the items' order.</returns>
    public static TResult[] Map<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> map, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        if (items.Count == 1) results[0] = map(items[0]);
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
            // One item at a time: they take from microseconds to milliseconds, and whoever took several could keep the others waiting at the end.
            var next = -1;
            Parallel.For(0, Math.Min(items.Count, options.MaxDegreeOfParallelism), options, (_, loop) =>
            {
                for (var i = Interlocked.Increment(ref next); i < items.Count && !loop.ShouldExitCurrentIteration; i = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    results[i] = map(items[i]);
                }
            });
        }
        return results;
    }
}
