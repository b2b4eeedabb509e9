using System.Globalization;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>Small drawings that several sections use.</summary>
internal static class Marks
{
    /// <summary>A bar of verdicts in a table's cell. It is as long as its rows are many beside the longest one's; the numbers stand in the row, so readers of the page are told nothing twice.</summary>
    public static Html Bar(this Html page, VerdictCounts counts, long longest)
    {
        page.Raw("<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        var at = 0.0;
        foreach (var verdict in VerdictWords.Gravest)
        {
            if (counts[verdict] == 0) continue;
            // What is there is seen, however little it is.
            var width = Math.Max(4, 1000.0 * counts[verdict] / Math.Max(1, longest));
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"f-{verdict.ToText()}\" x=\"{at:0.#}\" y=\"0\" width=\"{width:0.#}\" height=\"10\"/>"));
            at += width;
        }
        return page.Raw("</svg>");
    }

    /// <summary>What the colours mean.</summary>
    public static Html Key(this Html page)
    {
        page.Raw("<ul class=\"key\">");
        foreach (var verdict in VerdictWords.Gravest)
            page.Add($"<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"f-{verdict.ToText()}\" width=\"10\" height=\"10\" rx=\"1.5\"/></svg>{verdict.ToText()}</li>");
        return page.Raw("</ul>\n");
    }
}
