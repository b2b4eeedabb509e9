using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>What the answers rest on, and what it can't say.</summary>
internal static class BasisSection
{
    public static void Write(Html page, BatchTally tally, AssessmentBasis basis)
    {
        page.Raw("<section aria-labelledby=\"basis\"><h2 id=\"basis\">Basis</h2>\n");
        page.Add($"<p class=\"lead\">Every row was assessed on the same basis, as of {Day(basis.AsOf)}: rule book <code>{basis.RuleBook}</code>, screening model <code>{basis.Model}</code> and these lists.</p>\n");
        page.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of lists\"><table>\n<thead><tr><th scope=\"col\">List</th><th scope=\"col\">Published</th><th scope=\"col\" class=\"n\">Parties</th><th scope=\"col\">Version (SHA-256)</th></tr></thead>\n<tbody>\n");
        foreach (var list in basis.Lists)
            page.Add($"<tr><th scope=\"row\">{list.List}{(list.Starter ? " (starter list)" : "")}</th><td>{Day(list.Published)}</td><td class=\"n\">{(long)list.Parties}</td><td><code>{list.Version}</code></td></tr>\n");
        page.Raw("</tbody></table></div>\n");
        if (tally.Limits.Count > 0)
        {
            page.Raw("<h3>Limits</h3>\n<ul>\n");
            foreach (var (limit, rows) in tally.Limits.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Take(30)) page.Add($"<li>{limit} ({rows} {(rows == 1 ? "row" : "rows")})</li>\n");
            page.Raw("</ul>\n");
        }
        page.Raw("</section>\n");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
