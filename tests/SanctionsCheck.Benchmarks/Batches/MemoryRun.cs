using System.Globalization;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>The most memory that the program holds while it works on files of different lengths, each in a process of its own. Its rows are drawn from few parties: what counts is the file.</summary>
internal static class MemoryRun
{
    /// <param name="arguments">Numbers of rows.</param>
    public static async Task RunAsync(string[] arguments)
    {
        foreach (var rows in arguments.DefaultIfEmpty("10000").Select(a => int.Parse(a, CultureInfo.InvariantCulture)))
        {
            await using var service = await LocalService.StartAsync(lists: false);
            var file = RepeatedRows.Bytes(rows);
            var before = Resident(service);
            await service.DropAsync("rows.csv", file);
            var most = 0L;
            var batch = await service.EndAsync("rows.csv", _ =>
            {
                most = Math.Max(most, Resident(service));
                return Task.CompletedTask;
            });
            Console.WriteLine($"{rows} rows, {file.Length >> 20} MiB: {batch.GetProperty("state")}, {batch.GetProperty("progress").GetProperty("rowsPerSecond")} rows/s; resident {before} MiB before, {most} MiB at most; peak of the process {Peak(service)} MiB");
        }
    }

    private static long Resident(LocalService service) => Status(service, "VmRSS:");

    private static long Peak(LocalService service) => Status(service, "VmHWM:");

    private static long Status(LocalService service, string name) => long.Parse(
        File.ReadLines($"/proc/{service.Process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim('\t'), CultureInfo.InvariantCulture) / 1024;
}
