using System.Globalization;
using System.Net;
using System.Text;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>
/// The report of a batch as one static HTML page: totals, basis, and the rows that are not clear. Everything that comes from the file is encoded, and
/// the page's own policy lets it load and run nothing.
/// </summary>
public static class BatchReport
{
    /// <summary>Most rows that a chunk's part shows; the rest stands in the results file.</summary>
    public const int MaxRowsOfChunk = 200;

    /// <summary>Most rows that the page shows.</summary>
    public const int MaxRows = 5_000;

    private const string Style =
        "body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1b1f24}"
        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #d8dee4}"
        + "td.n{text-align:right;font-variant-numeric:tabular-nums}b.prohibited{color:#a40e26}b.licence-required{color:#953800}"
        + "b.review{color:#7d4e00}b.authorised{color:#0550ae}b.clear{color:#116329}.notice{background:#fff8c5;padding:.5rem .8rem}";

    /// <summary>The page up to the rows.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="totals">What the batch came to.</param>
    /// <param name="basis">What it rests on.</param>
    public static string Head(string file, BatchTotals totals, AssessmentBasis basis)
    {
        var text = new StringBuilder();
        text.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Sanctions check: ").Append(Encode(file)).Append("</title>\n")
            .Append("<style>").Append(Style).Append("</style>\n</head>\n<body>\n<h1>Sanctions check: ").Append(Encode(file)).Append("</h1>\n");
        foreach (var notice in basis.Notices) text.Append("<p class=\"notice\">").Append(Encode(notice)).Append("</p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p>{totals.Rows} rows: {totals.Scored} scored, {totals.Failed} that could not be scored (see errors.csv).</p>\n<table>\n<tr><th>Verdict</th><th>Rows</th></tr>\n");
        foreach (var (verdict, count) in totals.Gravest)
            text.Append(CultureInfo.InvariantCulture, $"<tr><td><b class=\"{verdict.ToText()}\">{verdict.ToText()}</b></td><td class=\"n\">{count}</td></tr>\n");
        text.Append("</table>\n<h2>Basis</h2>\n<p>").Append(CultureInfo.InvariantCulture, $"As of {basis.AsOf:yyyy-MM-dd}; rule book ")
            .Append(Encode(basis.RuleBook)).Append("; model ").Append(Encode(basis.Model)).Append(".</p>\n<ul>\n");
        foreach (var list in basis.Lists)
        {
            text.Append("<li>").Append(Encode(list.List))
                .Append(CultureInfo.InvariantCulture, $" of {list.Published:yyyy-MM-dd}, {list.Parties} parties{(list.Starter ? " (starter list)" : "")}, version ")
                .Append(Encode(list.Version)).Append("</li>\n");
        }
        text.Append("</ul>\n<p>A screening aid, not legal advice. Clear means: nothing found on these lists and rules as of this date.</p>\n")
            .Append("<h2>Rows that are not clear</h2>\n<table>\n<tr><th>Row</th><th>Id</th><th>Verdict</th><th>Score</th><th>Under the law of</th><th>Reasons</th></tr>\n");
        return text.ToString();
    }

    /// <summary>Appends a row where it is to be shown.</summary>
    /// <returns>True where it was appended.</returns>
    public static bool Append(StringBuilder text, long row, TradeAssessment assessment)
    {
        if (assessment.Verdict == Verdict.Clear) return false;
        var laws = assessment.Jurisdictions.Where(j => j.Applies && j.Verdict != Verdict.Clear).Select(j => $"{j.Jurisdiction}: {j.Verdict.ToText()}");
        text.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"n\">{row}</td><td>").Append(Encode(assessment.PairingId))
            .Append(CultureInfo.InvariantCulture, $"</td><td><b class=\"{assessment.Verdict.ToText()}\">{assessment.Verdict.ToText()}</b></td><td class=\"n\">{assessment.Score}</td><td>")
            .Append(Encode(string.Join(", ", laws))).Append("</td><td>")
            .Append(string.Join("<br>", ResultsCsv.Reasons(assessment).Select(Encode))).Append("</td></tr>\n");
        return true;
    }

    /// <summary>The page behind the rows.</summary>
    /// <param name="left">Rows that are not clear and not shown.</param>
    public static string Foot(long left) =>
        "</table>\n" + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $"<p>{left} more rows are not clear; they stand in results.csv.</p>\n") : "") + "</body>\n</html>\n";

    private static string Encode(string? text) => WebUtility.HtmlEncode(text) ?? "";
}
