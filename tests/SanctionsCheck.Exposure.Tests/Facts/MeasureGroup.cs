using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Facts;

/// <summary>A row of the notes may stand in several rows of the rule book, whose ids begin with its own: one for each first day.</summary>
internal static class MeasureGroup
{
    private static readonly Dictionary<string, string> Homes = new()
    {
        ["EU"] = "DE",
        ["UK"] = "GB",
        ["US"] = "US",
        ["CH"] = "CH",
        ["CA"] = "CA",
        ["JP"] = "JP",
        ["AU"] = "AU",
        ["UN"] = "CN",
    };

    public static bool Holds(string noted, string held) => held == noted || held.StartsWith(noted + "-", StringComparison.Ordinal);

    /// <summary>A trade on which the measure bites if the code does.</summary>
    public static ControlRequest Request(Measure measure, string target, string code, DateOnly date)
    {
        var (home, other) = (Homes[measure.Regime], target.Length == 0 ? "TR" : target);
        var (from, to, transit) = measure.Direction switch
        {
            MeasureDirection.ImportFrom => (other, home, (string?)null),
            MeasureDirection.ExportTo => (home, other, null),
            MeasureDirection.Transit when !measure.Via.IsEmpty => (other, home, measure.Via[0]),
            MeasureDirection.Transit => (home, "KZ", other),
            _ => (other, home, null),
        };
        return new ControlRequest
        {
            Origin = from,
            Dispatch = from,
            Destination = to,
            Transit = transit is null ? [.. measure.Via.Take(1)] : [transit],
            HsCode = code.Length == 0 ? null : code,
            Date = date,
        };
    }
}
