using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>Where the exposure lies: a heat map of origin and destination, and its gravest routes in words.</summary>
internal static class RouteSection
{
    /// <summary>Countries on each side of the map; the others are added up.</summary>
    private const int Most = 14;
    private const int Rows = 15;

    public static void Write(Html page, BatchTally tally, RuleBook rules)
    {
        page.Raw("<section aria-labelledby=\"routes\"><h2 id=\"routes\">Routes</h2>\n<p class=\"lead\">Rows that are not clear, by country of origin (down) and destination (across). The darker, the more of them; an empty field has no trade.</p>\n");
        if (tally.Routes.Count == 0)
        {
            page.Raw("<p>No row was scored.</p>\n</section>\n");
            return;
        }
        var map = HeatMap.Of(tally.Routes, Most);
        page.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Heat map of routes\">\n");
        HeatMapDrawing.Write(page, map, code => Name(rules, code));
        page.Raw("</div>\n");
        var gravest = tally.Routes.Where(r => r.Value.Exposed > 0).OrderByDescending(r => r.Value.Gravity).ThenBy(r => r.Key, StringComparer.Ordinal).ToList();
        if (gravest.Count > 0)
        {
            page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of routes\"><table>\n<caption>The {Math.Min(Rows, gravest.Count)} gravest of {(long)gravest.Count} routes that are not all clear</caption>\n");
            page.Raw("<thead><tr><th scope=\"col\">Origin</th><th scope=\"col\">Destination</th><th scope=\"col\" class=\"n\">Rows</th><th scope=\"col\" class=\"n\">Not clear</th><th scope=\"col\" class=\"bar\">Verdicts</th></tr></thead>\n<tbody>\n");
            var longest = gravest.Take(Rows).Max(r => r.Value.Total);
            foreach (var (route, counts) in gravest.Take(Rows))
            {
                var ends = route.Split('>');
                page.Add($"<tr><th scope=\"row\">{Name(rules, ends[0])}</th><td>{Name(rules, ends[1])}</td><td class=\"n\">{counts.Total}</td><td class=\"n\">{counts.Exposed}</td><td class=\"bar\">").Bar(counts, longest).Raw("</td></tr>\n");
            }
            page.Raw("</tbody></table></div>\n");
        }
        page.Raw("</section>\n");
    }

    private static string Name(RuleBook rules, string code) => code switch
    {
        "?" => "not known",
        HeatMap.Others => "others",
        _ => rules.Countries.Resolve(code).Name ?? code,
    };
}
