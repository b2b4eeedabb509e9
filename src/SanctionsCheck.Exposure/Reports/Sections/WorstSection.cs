using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>The worst pairings with their reasons and legal bases in full.</summary>
internal static class WorstSection
{
    public static void Write(Html page, BatchTally tally, RuleBook rules)
    {
        page.Raw("<section aria-labelledby=\"worst\"><h2 id=\"worst\">The worst pairings</h2>\n");
        if (tally.Worst.Rows.Count == 0)
        {
            page.Raw("<p class=\"lead\">No row with an exposure.</p>\n</section>\n");
            return;
        }
        page.Add($"<p class=\"lead\">The {(long)tally.Worst.Rows.Count} gravest, one for each pair of parties, goods and route, with every finding that counts. All others stand in <a href=\"results.jsonl\">results.jsonl</a>.</p>\n<ol class=\"cards\">\n");
        foreach (var pairing in tally.Worst.Rows) Card(page, pairing, rules);
        page.Raw("</ol>\n</section>\n");
    }

    private static void Card(Html page, WorstPairing pairing, RuleBook rules)
    {
        page.Add($"<li class=\"card\" style=\"--c:var(--{pairing.Verdict.ToText()})\"><article>\n<div class=\"top\"><h3>{pairing.Exporter} → {pairing.Importer}</h3><span class=\"n\">row {pairing.Row}{(pairing.Id is null ? "" : $", {pairing.Id}")}</span></div>\n<p>").Label(pairing.Verdict);
        page.Add($" · score {(long)pairing.Score} of 100</p>\n<dl><dt>Goods</dt><dd>{pairing.Goods}</dd><dt>Route</dt><dd>{Name(rules, pairing.Origin)} → {Name(rules, pairing.Destination)}</dd><dt>Date</dt><dd>{pairing.Date ?? "not given"}</dd>");
        foreach (var law in pairing.Laws) page.Add($"<dt>{law.Id}</dt><dd>").Label(law.Verdict).Add($" — applies: {law.Why}</dd>");
        page.Raw("</dl>\n<ul class=\"reasons\">\n");
        foreach (var reason in pairing.Reasons)
        {
            page.Raw("<li><p>").Label(reason.Severity).Add($" {Law(reason)}{reason.Summary}</p>");
            if (reason.LegalBasis is not null || reason.Source is not null)
            {
                page.Add($"<p class=\"law\">{reason.LegalBasis}");
                if (reason.LegalBasis is not null && reason.Source is not null) page.Raw(" · ");
                if (IsLink(reason.Source)) page.Add($"<a href=\"{reason.Source}\" rel=\"noreferrer\">{reason.Source}</a>");
                else page.Add($"{reason.Source}");
                page.Raw("</p>");
            }
            page.Raw("</li>\n");
        }
        page.Raw("</ul>\n</article></li>\n");
    }

    // Many sentences begin with their law.
    private static string Law(WorstPairing.Reason reason) =>
        reason.Jurisdiction is not { } law || reason.Summary.StartsWith(law + ":", StringComparison.Ordinal) ? "" : law + ": ";

    // A source may come from a list that somebody dropped: only addresses of the web become links.
    private static bool IsLink(string? source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static string Name(RuleBook rules, string? code) => code is null ? "not known" : rules.Countries.Resolve(code).Name ?? code;
}
