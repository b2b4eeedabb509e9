using System.Diagnostics;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>
/// How fast each format is read, and whether memory grows with the file: the real files are read as they are, then repeated inside one file until it has about
/// the size that is asked for, with ids made unique by a running number. Parties are counted and let go. The bar: 100,000 rows or 20 MB of XML a second. Rates are by
/// processor time, which other work on the machine disturbs less.
/// </summary>
internal static class ListsParseRun
{
    public static void Run(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0]) : 40;
        var only = args.ElementAtOrDefault(1);
        Console.WriteLine($"{"format",-22} {"size",8} {"rows",9} {"parties",8} {"s",7} {"cpu s",7} {"MB/s",7} {"rows/s",9} {"alloc/party",12} {"peak heap",10}");
        foreach (var repeated in new[] { false, true })
        {
            foreach (var source in ListSources.All)
            {
                if (only is null || source.List == only) Measure(source, source.Make(repeated ? megabytes * 1_000_000 : 0));
            }
            Console.WriteLine();
        }
    }

    private static void Measure(ListSource source, (string Name, byte[] Content)[] contents)
    {
        ListFile[] files = [.. contents.Select(c => new ListFile(c.Name, () => new MemoryStream(c.Content, writable: false)))];
        var format = ListFormats.Find(source.List, files);
        // Once for the compiler, on the same code paths; small files only.
        if (contents.Sum(c => c.Content.Length) < 10_000_000) foreach (var _ in format.Read(source.List, files, new ListReport())) { }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var (heap, allocated) = (GC.GetTotalMemory(true), GC.GetTotalAllocatedBytes(true));
        long peak = 0;
        var (parties, names) = (0, 0);
        var report = new ListReport();
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var idle = TimeSpan.Zero;
        foreach (var party in format.Read(source.List, files, report))
        {
            parties++;
            names += party.Names.Length;
            if (parties % 2_000 == 0)
            {
                // What is alive, not what is waiting to be collected; the time for it is taken out.
                watch.Stop();
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                peak = Math.Max(peak, GC.GetTotalMemory(true) - heap);
                idle += Process.GetCurrentProcess().TotalProcessorTime - before;
                watch.Start();
            }
        }
        watch.Stop();
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - cpu - idle).TotalSeconds;
        var megabytes = contents.Sum(c => c.Content.Length) / 1e6;
        var rows = source.Rows(contents);
        Console.WriteLine(
            $"{format.Name,-22} {megabytes,6:0.0}MB {rows,9:N0} {parties,8:N0} {watch.Elapsed.TotalSeconds,7:0.00} {seconds,7:0.00} {megabytes / seconds,7:0.0} {rows / seconds,9:N0} {(GC.GetTotalAllocatedBytes(true) - allocated) / Math.Max(1, parties),11:N0}B {peak / 1e6,8:0.0}MB");
        if (names < parties) throw new InvalidOperationException("a party without a name came out.");
    }
}
