using SanctionsCheck.Benchmarks.Exposure;
using SanctionsCheck.Benchmarks.Goods;
using SanctionsCheck.Benchmarks.Lists;
using SanctionsCheck.Benchmarks.Screening;

if (await SanctionsCheck.Benchmarks.Batches.BatchRuns.RunAsync(args)) return;
switch (args.FirstOrDefault())
{
    case "accuracy":
        AccuracyRun.Run(args[1..]);
        break;
    case "latency":
        LatencyRun.Run();
        break;
    case "goods":
        GoodsRun.Run();
        break;
    case "lists-parse":
        ListsParseRun.Run(args[1..]);
        break;
    case "lists":
        await ListsRun.RunAsync();
        break;
    case "list-crashes":
        await CrashRun.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 60);
        break;
    case Child.Import:
        await Child.ImportAsync(args[1], args[2]);
        break;
    case Child.Start:
        await Child.StartAsync(args[1]);
        break;
    case "exposure":
        ExposureRun.Run();
        break;
    default:
        Console.WriteLine("usage: dotnet run -c Release --project tests/SanctionsCheck.Benchmarks -- accuracy [misses] | latency | goods | exposure | lists-parse [megabytes] | lists | list-crashes [kills]");
        break;
}
