using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Reports.Sections;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>
/// The report of a batch as one self-contained page, for the screen and for paper. Its drawings are SVG; it loads and runs nothing, and what comes
/// from the file is encoded. The same tally and basis give the same bytes.
/// </summary>
public static class BatchReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="batch">The batch's id.</param>
    /// <param name="tally">What its rows came to.</param>
    /// <param name="basis">What that rests on.</param>
    /// <param name="rules">Names of countries and goods.</param>
    public static string Write(string file, string batch, BatchTally tally, AssessmentBasis basis, RuleBook rules)
    {
        var page = new Html();
        page.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Add($"<title>Sanctions exposure of {file}</title>\n").Raw("<style>\n").Raw(ReportStyle.Css).Raw("</style>\n</head>\n<body>\n");
        HeadSection.Write(page, file, batch, tally, basis);
        page.Raw("<main>\n");
        VerdictSection.Write(page, tally);
        JurisdictionSection.Write(page, tally);
        RouteSection.Write(page, tally, rules);
        GoodsSection.Write(page, tally, rules);
        ScoreSection.Write(page, tally);
        WorstSection.Write(page, tally, rules);
        PartySection.Write(page, tally);
        GapSection.Write(page, tally);
        BasisSection.Write(page, tally, basis);
        page.Raw("</main>\n<footer><p>SanctionsCheck is a screening aid, not legal advice. <em>Clear</em> means that nothing was found on the lists and rules named above, as of the day named there.</p></footer>\n</body>\n</html>\n");
        return page.ToString();
    }
}
