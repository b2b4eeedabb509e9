namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>Counts by origin and destination; countries beyond the most exposed ones are added up.</summary>
/// <param name="Origins">The rows of the map.</param>
/// <param name="Destinations">Its columns.</param>
/// <param name="Cells">The counts; absent where there is no trade.</param>
internal sealed record HeatMap(IReadOnlyList<string> Origins, IReadOnlyList<string> Destinations, IReadOnlyDictionary<(string Origin, string Destination), VerdictCounts> Cells)
{
    /// <summary>Stands for the countries that are added up.</summary>
    public const string Others = "…";

    public static HeatMap Of(IReadOnlyDictionary<string, VerdictCounts> routes, int most)
    {
        var all = routes.Select(r => (Ends: r.Key.Split('>'), Counts: r.Value)).ToList();
        var origins = Side(all.Select(r => (r.Ends[0], r.Counts)), most);
        var destinations = Side(all.Select(r => (r.Ends[1], r.Counts)), most);
        var cells = new Dictionary<(string, string), VerdictCounts>();
        foreach (var (ends, counts) in all)
        {
            var key = (origins.Contains(ends[0]) ? ends[0] : Others, destinations.Contains(ends[1]) ? ends[1] : Others);
            if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new();
            cell.Add(counts);
        }
        return new(origins, destinations, cells);
    }

    /// <summary>The countries of one side: most rows that are not clear first, then most rows.</summary>
    private static List<string> Side(IEnumerable<(string Code, VerdictCounts Counts)> all, int most)
    {
        var sums = new Dictionary<string, VerdictCounts>(StringComparer.Ordinal);
        foreach (var (code, counts) in all)
        {
            if (!sums.TryGetValue(code, out var sum)) sums[code] = sum = new();
            sum.Add(counts);
        }
        var ordered = sums.OrderByDescending(s => s.Value.Exposed).ThenByDescending(s => s.Value.Total).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).ToList();
        return ordered.Count <= most ? ordered : [.. ordered.Take(most - 1), Others];
    }
}
