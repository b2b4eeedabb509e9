namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Asks until the code is compiled as well as it will be: what is timed after that is the search alone.</summary>
internal static class WarmUp
{
    /// <summary>After so many the runtime has compiled what is used much, with what it has seen of its use.</summary>
    public const int Rounds = 6;

    private static readonly TimeSpan Compiling = TimeSpan.FromMilliseconds(300);

    /// <summary>Asks each query in each of so many rounds, with time between them for compiling in the background.</summary>
    public static void Run(Action<string> ask, IEnumerable<string> queries, int rounds = Rounds)
    {
        var all = queries.ToList();
        for (var round = 0; round < rounds; round++)
        {
            all.ForEach(ask);
            Thread.Sleep(Compiling);
        }
    }
}
