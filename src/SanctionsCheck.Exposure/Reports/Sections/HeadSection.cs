using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>What the page is about, and where the data are.</summary>
internal static class HeadSection
{
    public static void Write(Html page, string file, string batch, BatchTally tally, AssessmentBasis basis)
    {
        page.Raw("<header>\n").Add($"<h1>Sanctions exposure of {file}</h1>\n");
        page.Add($"<p class=\"lead\">Each trade of the file under the law of eight jurisdictions, on the lists and rules of {basis.AsOf.ToString("yyyy-MM-dd", null)}.</p>\n");
        foreach (var notice in basis.Notices) page.Add($"<p class=\"notice\">{notice}</p>\n");
        page.Add($"<ul class=\"facts\"><li><b>{tally.Rows}</b> rows read</li><li><b>{tally.Scored}</b> scored</li><li><b>{tally.Failed}</b> could not be scored</li>");
        page.Add($"<li><b>{tally.Verdicts.Exposed}</b> not clear ({Html.Percent(tally.Verdicts.Exposed, tally.Scored)} of those scored)</li></ul>\n");
        page.Raw("<nav aria-label=\"Data\"><p>Data: <a href=\"results.csv\">results.csv</a> (one line a row), <a href=\"results.jsonl\">results.jsonl</a> (every finding), "
            + "<a href=\"errors.csv\">errors.csv</a> (rows that could not be scored), <a href=\"summary.json\">summary.json</a>. ");
        page.Add($"Batch <code>{batch}</code>.</p></nav>\n</header>\n");
    }
}
