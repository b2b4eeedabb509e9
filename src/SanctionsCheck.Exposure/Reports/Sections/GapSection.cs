namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>What was missing or wrong in the file.</summary>
internal static class GapSection
{
    private const int Most = 30;

    public static void Write(Html page, BatchTally tally)
    {
        page.Raw("<section aria-labelledby=\"gaps\"><h2 id=\"gaps\">What was missing</h2>\n<p class=\"lead\">Values that are absent, can't be read or name nothing known. A row that lacks something needed is never clear.</p>\n");
        if (tally.Gaps.Count == 0) page.Raw("<p>Nothing was missing in the rows that were scored.</p>\n");
        else Table(page, "In rows that were scored", "What", tally.Gaps.Select(g => (g.Key.Replace(' ', '\n').Split('\n') is [var kind, var place] ? $"{Words(kind)}: {place}" : g.Key, g.Value)));
        if (tally.Faults.Count > 0) Table(page, "Rows that could not be scored", "Column", tally.Faults.Select(f => (f.Key.Length == 0 ? "the row as a whole" : f.Key == BatchTally.OtherFaults ? "other members" : f.Key, f.Value)));
        page.Raw("</section>\n");
    }

    private static void Table(Html page, string caption, string first, IEnumerable<(string Name, RowExample Example)> lines)
    {
        var all = lines.OrderByDescending(l => l.Example.Times).ThenBy(l => l.Name, StringComparer.Ordinal).ToList();
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table>\n<caption>{caption}{(all.Count > Most ? $" ({Most} of {all.Count})" : "")}</caption>\n");
        page.Add($"<thead><tr><th scope=\"col\">{first}</th><th scope=\"col\" class=\"n\">Times</th><th scope=\"col\" class=\"n\">First row</th><th scope=\"col\">What is said of that row</th></tr></thead>\n<tbody>\n");
        foreach (var (name, example) in all.Take(Most)) page.Add($"<tr><th scope=\"row\">{name}</th><td class=\"n\">{example.Times}</td><td class=\"n\">{example.Row}</td><td>{example.Text}</td></tr>\n");
        page.Raw("</tbody></table></div>\n");
    }

    private static string Words(string kind) => kind switch
    {
        Assessment.FindingKinds.MissingData => "missing",
        Assessment.FindingKinds.InvalidInput => "not readable",
        _ => "goods not clear",
    };
}
