using System.Diagnostics;
using System.Globalization;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>Damaged files of all kinds, read as a batch reads them: no crash, no hang, no row lost.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <param name="arguments">Number of files; a seed.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var (count, seed) = (arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 20_000, arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1);
        var (watch, kinds, number, bad) = (Stopwatch.StartNew(), new SortedDictionary<string, (long Files, long Refused, long Rows, long Faults)>(StringComparer.Ordinal), 0, 0);
        foreach (var (kind, file) in FuzzFiles.Damaged(seed, count))
        {
            number++;
            try
            {
                using var limit = new CancellationTokenSource(Limit);
                var outcome = await FuzzReading.ReadAsync(file, limit.Token).WaitAsync(Limit);
                var sum = kinds.GetValueOrDefault(kind);
                kinds[kind] = (sum.Files + 1, sum.Refused + (outcome.Refused is null ? 0 : 1), sum.Rows + outcome.Rows, sum.Faults + outcome.Faults);
            }
            catch (Exception e)
            {
                var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"fuzz-{seed}-{number}"));
                await File.WriteAllBytesAsync(path, file);
                if (bad++ < 10) Console.WriteLine($"file {number} ({kind}), kept as {path}: {e.GetType().Name}: {e.Message}\n{e.StackTrace}");
            }
        }
        foreach (var (kind, sum) in kinds) Console.WriteLine($"{kind,-28} {sum.Files,6} files, {sum.Refused,5} refused, {sum.Rows,8} rows, {sum.Faults,7} of them in the errors file");
        Console.WriteLine($"{number} files in {watch.Elapsed.TotalSeconds:0} s: {bad} crashed, hung or lost a row");
        if (bad > 0) Environment.ExitCode = 1;
    }
}
