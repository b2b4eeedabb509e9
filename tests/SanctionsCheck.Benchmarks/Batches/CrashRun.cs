using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>The program killed at random moments of a batch and started again, and storage stopped for half a minute: the results must be those of an undisturbed run, byte for byte.</summary>
internal static class CrashRun
{
    private static readonly string[] Files = ["results.csv", "results.jsonl", "errors.csv", "report.html", "summary.json"];

    /// <param name="arguments">Number of rows; number of kills; a seed.</param>
    public static async Task KillAsync(string[] arguments)
    {
        var (rows, kills) = (Number(arguments, 0, 200_000), Number(arguments, 1, 50));
        var random = new Random(Number(arguments, 2, 1));
        await using var service = await LocalService.StartAsync(lists: false);
        var file = RepeatedRows.Bytes(rows);
        var (expected, undisturbed) = await UndisturbedAsync(service, file, rows);

        // The moments are spread over the time that the batch takes; what each kill costs comes on top.
        var pauses = Enumerable.Range(0, kills).Select(_ => random.NextDouble() * 2 * undisturbed.TotalSeconds / kills).ToList();
        var watch = Stopwatch.StartNew();
        await service.DropAsync("trades.csv", file);
        var done = 0;
        var states = new SortedDictionary<string, int>();
        foreach (var pause in pauses)
        {
            await Task.Delay(TimeSpan.FromSeconds(pause));
            var state = (await service.LookAsync("trades.csv"))?.GetProperty("state").GetString() ?? "not begun";
            if (state is "completed" or "completed-with-errors") break;
            await service.KillProgramAsync();
            states[state] = states.GetValueOrDefault(state) + 1;
            done++;
            service.StartProgram();
            await service.HealthyAsync();
        }
        var batch = await service.EndAsync("trades.csv");
        Console.WriteLine($"killed {done} times ({string.Join(", ", states.Select(s => $"{s.Value} while {s.Key}"))}); ended after {watch.Elapsed.TotalSeconds:0} s, undisturbed after {undisturbed.TotalSeconds:0} s");
        await CompareAsync(service, batch, expected, rows);
    }

    /// <param name="arguments">Number of rows; seconds without storage.</param>
    public static async Task OutageAsync(string[] arguments)
    {
        var (rows, seconds) = (Number(arguments, 0, 100_000), Number(arguments, 1, 30));
        await using var service = await LocalService.StartAsync(lists: false);
        var file = RepeatedRows.Bytes(rows);
        var (expected, undisturbed) = await UndisturbedAsync(service, file, rows);
        var watch = Stopwatch.StartNew();
        await service.DropAsync("trades.csv", file);
        await Task.Delay(undisturbed / 2);
        var at = await service.LookAsync("trades.csv");
        await service.StopStorageAsync();
        Console.WriteLine($"storage stopped at {at?.GetProperty("state")}, {at?.GetProperty("scored")} rows scored");
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        await service.StartStorageAsync();
        var batch = await service.EndAsync("trades.csv");
        Console.WriteLine($"away for {seconds} s; ended after {watch.Elapsed.TotalSeconds:0} s, undisturbed after {undisturbed.TotalSeconds:0} s");
        await CompareAsync(service, batch, expected, rows);
    }

    private static async Task<(Dictionary<string, string> Files, TimeSpan Took)> UndisturbedAsync(LocalService service, byte[] file, int rows)
    {
        var watch = Stopwatch.StartNew();
        await service.DropAsync("trades.csv", file);
        var batch = await service.EndAsync("trades.csv");
        var took = watch.Elapsed;
        var results = await ResultsAsync(service, batch);
        Check(results, rows);
        service.PassedOver = batch.GetProperty("id").GetString();
        return (results, took);
    }

    private static async Task CompareAsync(LocalService service, System.Text.Json.JsonElement batch, Dictionary<string, string> expected, int rows)
    {
        var results = await ResultsAsync(service, batch);
        Check(results, rows);
        foreach (var name in Files) Console.WriteLine($"{name}: {results[name].Length} characters, {(results[name] == expected[name] ? "the same" : "DIFFERENT")}");
        if (Files.Any(f => results[f] != expected[f])) throw new InvalidOperationException("The results differ from those of the undisturbed run.");
    }

    /// <summary>Every row stands in one of the two files, once.</summary>
    private static void Check(Dictionary<string, string> files, int rows)
    {
        var numbers = Numbers(files["results.csv"]).Concat(Numbers(files["errors.csv"])).Order().ToList();
        if (!numbers.SequenceEqual(Enumerable.Range(1, rows))) throw new InvalidOperationException($"{numbers.Count} rows came out of {rows}, {numbers.Distinct().Count()} of them different.");
        Console.WriteLine($"{rows} rows, each once");
    }

    private static IEnumerable<int> Numbers(string csv) => csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => int.Parse(l.AsSpan(0, l.IndexOf(',', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture));

    // The batch's id follows from the blob's ETag; all else must be the same.
    private static async Task<Dictionary<string, string>> ResultsAsync(LocalService service, System.Text.Json.JsonElement batch)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Files) files[name] = Encoding.UTF8.GetString(await service.ReadAsync(batch, name)).Replace(batch.GetProperty("id").GetString()!, "ID", StringComparison.Ordinal);
        return files;
    }

    private static int Number(string[] arguments, int place, int otherwise) => arguments.Length > place ? int.Parse(arguments[place], CultureInfo.InvariantCulture) : otherwise;
}
