using System.Globalization;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports.Sections;

/// <summary>Draws a heat map.</summary>
internal static class HeatMapDrawing
{
    private const int Width = 56, Height = 30, Left = 150, Top = 106, Legend = 46;

    // Single-hue steps from light to dark; the numbers on them have a contrast of at least 4.5 to 1.
    private static readonly (string Fill, string Ink)[] Steps =
        [("#eef2f0", "#4d5968"), ("#fbe3d6", "#1c2430"), ("#f4b99d", "#1c2430"), ("#e58763", "#1c2430"), ("#b83b3f", "#ffffff"), ("#7d1a2c", "#ffffff")];

    public static void Write(Html page, HeatMap map, Func<string, string> name)
    {
        var (width, height) = (Left + map.Destinations.Count * Width + 90, Top + map.Origins.Count * Height + Legend);
        var most = map.Cells.Values.Max(c => c.Exposed);
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-labelledby=\"heat-title heat-text\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-size=\"13\">\n"));
        page.Raw("<title id=\"heat-title\">Rows that are not clear, by origin and destination</title>");
        page.Add($"<desc id=\"heat-text\">{Describe(map, name)}</desc>\n");
        for (var x = 0; x < map.Destinations.Count; x++)
        {
            var at = Left + x * Width + Width / 2;
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<text transform=\"translate({at + 4} {Top - 8}) rotate(-38)\">")).Add($"{Short(name(map.Destinations[x]))}</text>");
        }
        for (var y = 0; y < map.Origins.Count; y++)
        {
            var top = Top + y * Height;
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{top + 20}\" text-anchor=\"end\">")).Add($"{Short(name(map.Origins[y]))}</text>");
            for (var x = 0; x < map.Destinations.Count; x++) Cell(page, map, map.Origins[y], map.Destinations[x], Left + x * Width, top, most, name);
            page.Raw("\n");
        }
        Key(page, Top + map.Origins.Count * Height + 14, most);
        page.Raw("</svg>\n");
    }

    private static void Cell(Html page, HeatMap map, string origin, string destination, int x, int y, long most, Func<string, string> name)
    {
        if (!map.Cells.TryGetValue((origin, destination), out var counts))
        {
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x + 1}\" y=\"{y + 1}\" width=\"{Width - 2}\" height=\"{Height - 2}\" fill=\"none\" stroke=\"#e6eaef\"/>"));
            return;
        }
        var (fill, ink) = Steps[Step(counts.Exposed, most)];
        page.Add($"<g><title>{name(origin)} to {name(destination)}: {counts.Exposed} of {counts.Total} rows not clear ({string.Join(", ", VerdictWords.Gravest.Where(v => counts[v] > 0).Select(v => $"{Html.Number(counts[v])} {v.ToText()}"))})</title>");
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x + 1}\" y=\"{y + 1}\" width=\"{Width - 2}\" height=\"{Height - 2}\" rx=\"2\" fill=\"{fill}\"/>"));
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x + Width / 2}\" y=\"{y + 20}\" text-anchor=\"middle\" style=\"fill:{ink}\">{Compact(counts.Exposed)}</text></g>"));
    }

    private static void Key(Html page, int y, long most)
    {
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<g><text class=\"soft\" x=\"{Left - 8}\" y=\"{y + 15}\" text-anchor=\"end\">Rows not clear</text>"));
        var bounds = Enumerable.Range(0, Steps.Length).Select(s => Bound(s, most)).ToList();
        for (var (s, x) = (0, Left); s < Steps.Length; s++)
        {
            if (s > 0 && bounds[s] == bounds[s - 1]) continue;
            var text = s == 0 ? "0" : bounds[s] == bounds[s - 1] + 1 ? Compact(bounds[s]) : $"{Compact(bounds[s - 1] + 1)}–{Compact(bounds[s])}";
            var width = Math.Max(44, 9 * text.Length + 12);
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x + 1}\" y=\"{y}\" width=\"{width - 2}\" height=\"22\" rx=\"2\" fill=\"{Steps[s].Fill}\"/><text x=\"{x + width / 2}\" y=\"{y + 15}\" text-anchor=\"middle\" font-size=\"12\" style=\"fill:{Steps[s].Ink}\">{text}</text>"));
            x += width;
        }
        page.Raw("</g>\n");
    }

    // Even steps of the logarithm: a route with ten rows is told from one with a hundred, and that from one with a thousand.
    private static long Bound(int step, long most) => step == 0 ? 0 : Math.Max(step == 1 ? Math.Min(1, most) : 0, (long)Math.Floor(Math.Pow(most, step / (double)(Steps.Length - 1))));

    private static int Step(long exposed, long most)
    {
        for (var step = 0; step < Steps.Length - 1; step++)
        {
            if (exposed <= Bound(step, most)) return step;
        }
        return Steps.Length - 1;
    }

    private static string Compact(long number) => number switch
    {
        < 10_000 => Html.Number(number),
        < 1_000_000 => (number / 1_000.0).ToString(number < 100_000 ? "0.#k" : "0k", CultureInfo.InvariantCulture),
        _ => (number / 1_000_000.0).ToString("0.#M", CultureInfo.InvariantCulture),
    };

    private static string Short(string name) => name.Length <= 19 ? name : name[..18].TrimEnd() + "…";

    private static string Describe(HeatMap map, Func<string, string> name)
    {
        var top = map.Cells.Where(c => c.Value.Exposed > 0).OrderByDescending(c => c.Value.Exposed).ThenBy(c => c.Key.Origin, StringComparer.Ordinal).ThenBy(c => c.Key.Destination, StringComparer.Ordinal)
            .Take(5).Select(c => $"{name(c.Key.Origin)} to {name(c.Key.Destination)} {Html.Number(c.Value.Exposed)}").ToList();
        return top.Count == 0 ? "All rows are clear." : $"Most rows that are not clear: {string.Join("; ", top)}. The table below has the gravest routes.";
    }
}
