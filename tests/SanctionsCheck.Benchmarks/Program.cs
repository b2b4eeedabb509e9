using SanctionsCheck.Benchmarks.Goods;
using SanctionsCheck.Benchmarks.Lists;
using SanctionsCheck.Benchmarks.Screening;

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
    default:
        Console.WriteLine("usage: dotnet run -c Release --project tests/SanctionsCheck.Benchmarks -- accuracy [misses] | latency | goods | lists-parse [megabytes]");
        break;
}
