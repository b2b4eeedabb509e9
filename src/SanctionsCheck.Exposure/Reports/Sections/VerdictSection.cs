using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>How many rows came to which verdict.</summary>
internal static class VerdictSection
{
    public static void Write(Html page, BatchTally tally)
    {
        page.Raw("<section aria-labelledby=\"verdicts\"><h2 id=\"verdicts\">Verdicts</h2>\n<p class=\"lead\">The gravest verdict of the laws that apply to a trade, from gravest to mildest.</p>\n<ul class=\"figures\">\n");
        foreach (var verdict in VerdictWords.Gravest)
        {
            page.Add($"<li style=\"--c:var(--{verdict.ToText()})\"><strong>{tally.Verdicts[verdict]}</strong><span>{verdict.ToText()}</span>");
            page.Add($"<small>{Html.Percent(tally.Verdicts[verdict], tally.Scored)} — {VerdictWords.Meaning(verdict)}</small></li>\n");
        }
        page.Raw("</ul>\n</section>\n");
    }
}
