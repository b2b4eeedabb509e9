using System.Diagnostics;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>What work on one thread took. The processor's time says more where others use the machine, too; where nobody does, both are the same.</summary>
/// <param name="Wall">From begin to end.</param>
/// <param name="Processor">What this process used of the processor meanwhile.</param>
internal readonly record struct Spent(TimeSpan Wall, TimeSpan Processor)
{
    /// <summary>Does the work.</summary>
    public static Spent On(Action work)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
    }

    /// <summary>The same for one of so many pieces of the work.</summary>
    public static Spent operator /(Spent spent, int count) => new(spent.Wall / count, spent.Processor / count);

    /// <summary>The mean of several.</summary>
    public static Spent Mean(IReadOnlyList<Spent> all) =>
        new(TimeSpan.FromTicks((long)all.Average(s => s.Wall.Ticks)), TimeSpan.FromTicks((long)all.Average(s => s.Processor.Ticks)));

    public override string ToString() => $"{Wall.TotalMicroseconds,10:0.0} µs, of the processor {Processor.TotalMicroseconds,10:0.0}";
}
