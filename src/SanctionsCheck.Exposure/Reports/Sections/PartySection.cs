namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>The listed parties that rows were matched with.</summary>
internal static class PartySection
{
    private const int Most = 50;

    public static void Write(Html page, BatchTally tally)
    {
        page.Raw("<section aria-labelledby=\"parties\"><h2 id=\"parties\">Matched parties</h2>\n<p class=\"lead\">Entries of the lists that a party of a row is, or may be, or is owned by. A possible match is no identification: compare the two before going on.</p>\n");
        var all = tally.Parties.Values.OrderByDescending(p => p.Severity).ThenByDescending(p => p.Rows).ThenBy(p => p.List, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            page.Raw("<p>No listed party was matched.</p>\n</section>\n");
            return;
        }
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of matched parties\"><table>\n<caption>{(long)Math.Min(Most, all.Count)} of {(long)all.Count} entries</caption>\n");
        page.Raw("<thead><tr><th scope=\"col\">Entry</th><th scope=\"col\">List and id</th><th scope=\"col\" class=\"wide\">Programmes</th><th scope=\"col\">Gravest match</th><th scope=\"col\" class=\"n\">Rows</th><th scope=\"col\" class=\"n\">First row</th></tr></thead>\n<tbody>\n");
        foreach (var party in all.Take(Most))
        {
            page.Add($"<tr><th scope=\"row\">{party.Name}</th><td>{party.List} <code>{party.Id}</code></td><td class=\"wide\">{party.Programmes}</td><td>").Label(party.Severity);
            page.Add($" ({party.Confidence})</td><td class=\"n\">{party.Rows}</td><td class=\"n\">{party.FirstRow}</td></tr>\n");
        }
        page.Raw("</tbody></table></div>\n</section>\n");
    }
}
