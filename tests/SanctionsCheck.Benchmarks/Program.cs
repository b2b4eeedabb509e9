using SanctionsCheck.Benchmarks.Exposure;
using SanctionsCheck.Benchmarks.Goods;
using SanctionsCheck.Benchmarks.Lists;
using SanctionsCheck.Benchmarks.Screening;
using SanctionsCheck.Benchmarks.Screening.Growth;
using SanctionsCheck.Benchmarks.Screening.Micro;
using SanctionsCheck.Benchmarks.Screening.Rivals;

if (await SanctionsCheck.Benchmarks.Batches.BatchRuns.RunAsync(args)) return;
switch (args.FirstOrDefault())
{
    case "accuracy":
        AccuracyRun.Run(args[1..]);
        break;
    case "latency":
        LatencyRun.Run();
        break;
    case "compare":
        CompareRun.Run(args[1..]);
        break;
    case "micro":
        MicroRun.Run();
        break;
    case "growth":
        GrowthRun.Run(args[1..]);
        break;
    case "cores" when OperatingSystem.IsLinux():
        CoresRun.Run();
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
        Console.WriteLine("usage: dotnet run -c Release --project tests/SanctionsCheck.Benchmarks -- accuracy [misses] [pairs] [native] | latency | compare [recall] [misses] | micro | growth [times…] | cores | goods | exposure | lists-parse [megabytes [list]] | lists | list-crashes [kills]");
        break;
}
