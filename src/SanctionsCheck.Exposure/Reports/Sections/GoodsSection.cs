using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>Goods by exposure.</summary>
internal static class GoodsSection
{
    private const int Most = 20;

    public static void Write(Html page, BatchTally tally, RuleBook rules)
    {
        page.Raw("<section aria-labelledby=\"goods\"><h2 id=\"goods\">Goods</h2>\n<p class=\"lead\">Rows by the HS code that their goods were judged by, the gravest first.</p>\n");
        var all = tally.Goods.Where(g => g.Value.Exposed > 0).OrderByDescending(g => g.Value.Gravity).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            page.Raw("<p>No row with an exposure.</p>\n</section>\n");
            return;
        }
        page.Key().Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of goods\"><table>\n<caption>{Math.Min(Most, all.Count)} of {(long)all.Count} kinds of goods with rows that are not clear</caption>\n");
        page.Raw("<thead><tr><th scope=\"col\">HS code</th><th scope=\"col\">Goods</th><th scope=\"col\" class=\"n\">Rows</th><th scope=\"col\" class=\"n\">Not clear</th><th scope=\"col\" class=\"bar\">Verdicts</th></tr></thead>\n<tbody>\n");
        var longest = all.Take(Most).Max(g => g.Value.Total);
        foreach (var (code, counts) in all.Take(Most))
        {
            page.Add($"<tr><th scope=\"row\">{(code.Length == 0 ? "—" : code)}</th><td>{Name(rules, code)}</td><td class=\"n\">{counts.Total}</td><td class=\"n\">{counts.Exposed}</td><td class=\"bar\">");
            page.Bar(counts, longest).Raw("</td></tr>\n");
        }
        page.Raw("</tbody></table></div>\n</section>\n");
    }

    /// <summary>The name of a code: its own, else that of the nearest wider one that the rule book has.</summary>
    private static string Name(RuleBook rules, string code)
    {
        if (code.Length == 0) return "not resolved to a code";
        for (var length = code.Length; length >= 2; length--)
        {
            if (rules.Goods.Headings.FirstOrDefault(h => h.Code == code[..length]) is { } heading) return heading.Name;
        }
        return "";
    }
}
