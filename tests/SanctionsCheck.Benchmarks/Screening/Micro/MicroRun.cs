using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SanctionsCheck.Benchmarks.Screening.Micro;

/// <summary>Runs the benchmarks of single operations within this process, in a few minutes.</summary>
internal static class MicroRun
{
    private const int Warmups = 3;
    private const int Iterations = 8;

    public static void Run()
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(Warmups).WithIterationCount(Iterations);
        BenchmarkRunner.Run<PairBenchmarks>(Config(job));
        // A look-up is a first one once only: one round of the queries for each loading of the indexes.
        BenchmarkRunner.Run<ScreenBenchmarks>(Config(job.WithInvocationCount(1).WithUnrollFactor(1)));
    }

    private static ManualConfig Config(Job job) =>
        ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "sanctionscheck-benchmarks"));
}
