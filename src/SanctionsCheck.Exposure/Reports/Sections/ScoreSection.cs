using System.Globalization;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>How scores are distributed: columns of ten points, stacked by verdict.</summary>
internal static class ScoreSection
{
    private const int Width = 640, Height = 250, Left = 58, Bottom = 40, Top = 22, Columns = 11, Space = 52;

    public static void Write(Html page, BatchTally tally)
    {
        page.Raw("<section aria-labelledby=\"scores\"><h2 id=\"scores\">Scores</h2>\n<p class=\"lead\">Rows by their score, 0 to 100, coloured by verdict. A score ranks the rows of one verdict; it does not decide the verdict.</p>\n").Key();
        var columns = Enumerable.Range(0, Columns).Select(_ => new VerdictCounts()).ToList();
        foreach (var (score, counts) in tally.Scores) columns[Column(score)].Add(counts);
        var most = Math.Max(1, columns.Max(c => c.Total));
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Distribution of scores\"><svg role=\"img\" aria-labelledby=\"score-title score-text\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-size=\"13\">\n"));
        page.Raw("<title id=\"score-title\">Rows by score</title>");
        page.Add($"<desc id=\"score-text\">{string.Join("; ", columns.Select((c, i) => $"{Label(i)}: {Html.Number(c.Total)}"))}</desc>\n");
        var (floor, room) = (Height - Bottom, Height - Bottom - Top);
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{floor}\" x2=\"{Width}\" y2=\"{floor}\" stroke=\"#4d5968\"/><text class=\"soft\" x=\"{Left - 8}\" y=\"{floor + 20}\" text-anchor=\"end\">Score</text><text class=\"soft\" x=\"{Left - 8}\" y=\"{floor - 4}\" text-anchor=\"end\">Rows</text>\n"));
        for (var i = 0; i < Columns; i++)
        {
            var (x, y) = (Left + i * Space + 6, (double)floor);
            page.Add($"<g><title>Score {Label(i)}: {string.Join(", ", VerdictWords.Gravest.Where(v => columns[i][v] > 0).Select(v => $"{Html.Number(columns[i][v])} {v.ToText()}"))}</title>");
            foreach (var verdict in VerdictWords.Gravest.Reverse().Where(v => columns[i][v] > 0))
            {
                var tall = Math.Max(1.5, room * (double)columns[i][verdict] / most);
                y -= tall;
                page.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"f-{verdict.ToText()}\" x=\"{x}\" y=\"{y:0.#}\" width=\"{Space - 12}\" height=\"{tall:0.#}\"/>"));
            }
            if (columns[i].Total > 0) page.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x + (Space - 12) / 2}\" y=\"{y - 5:0.#}\" text-anchor=\"middle\" font-size=\"12\">{Html.Number(columns[i].Total)}</text>"));
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<text class=\"soft\" x=\"{x + (Space - 12) / 2}\" y=\"{floor + 20}\" text-anchor=\"middle\" font-size=\"12\">{Label(i)}</text></g>\n"));
        }
        page.Raw("</svg></div>\n</section>\n");
    }

    // 0 by itself: it means that nothing was found.
    private static int Column(int score) => score == 0 ? 0 : (Math.Min(score, 100) - 1) / 10 + 1;

    private static string Label(int column) => column == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{column * 10 - 9}–{column * 10}");
}
