using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>Verdicts by jurisdiction, where its law applies.</summary>
internal static class JurisdictionSection
{
    public static void Write(Html page, BatchTally tally)
    {
        page.Raw("<section aria-labelledby=\"laws\"><h2 id=\"laws\">By jurisdiction</h2>\n<p class=\"lead\">Rows to which the law of a jurisdiction applies (through the caller, the currency, a party, the goods or the route), and what it says of them.</p>\n");
        page.Key().Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"laws\"><table>\n<thead><tr><th scope=\"col\">Law of</th><th scope=\"col\" class=\"n\">Rows</th><th scope=\"col\" class=\"bar\">Share</th>");
        foreach (var verdict in VerdictWords.Gravest) page.Add($"<th scope=\"col\" class=\"n\">{verdict.ToText()}</th>");
        page.Raw("</tr></thead>\n<tbody>\n");
        var longest = JurisdictionIds.All.Max(j => Of(tally, j).Total);
        foreach (var law in JurisdictionIds.All)
        {
            var counts = Of(tally, law);
            page.Add($"<tr><th scope=\"row\">{law}</th><td class=\"n\">{counts.Total}</td><td class=\"bar\">").Bar(counts, longest).Raw("</td>");
            foreach (var verdict in VerdictWords.Gravest) page.Add($"<td class=\"n\">{counts[verdict]}</td>");
            page.Raw("</tr>\n");
        }
        page.Raw("</tbody></table></div>\n</section>\n");
    }

    private static VerdictCounts Of(BatchTally tally, string law) => tally.Jurisdictions.GetValueOrDefault(law) ?? new();
}
