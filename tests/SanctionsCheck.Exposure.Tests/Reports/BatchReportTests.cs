using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Exposure.Tests.Assessment;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Reports;

public sealed partial class BatchReportTests
{
    private static readonly string Page = Write(SampleRows.Tally(SampleRows.All));

    [Fact]
    public void The_page_is_well_formed_and_the_same_every_time()
    {
        Parse(Page);

        Assert.Equal(Page, Write(SampleRows.Tally(SampleRows.All)));
    }

    [Fact]
    public void The_page_loads_and_runs_nothing()
    {
        var elements = Parse(Page).Descendants().Select(e => e.Name.LocalName).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(elements.Intersect(["script", "iframe", "img", "object", "embed", "form", "audio", "video", "base"]));
        Assert.Contains("default-src 'none'", Page, StringComparison.Ordinal);
        Assert.All(Parse(Page).Descendants().Where(e => e.Name.LocalName == "link"), l => Assert.StartsWith("data:", l.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_tables_and_drawings_are_made_for_readers_of_all_kinds()
    {
        var page = Parse(Page);
        var levels = page.Descendants().Where(e => e.Name.LocalName is "h1" or "h2" or "h3").Select(e => e.Name.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), l => Assert.True(l.Second <= l.First + 1, "A level of headings is left out."));
        Assert.All(page.Descendants().Where(e => e.Name.LocalName == "th"), h => Assert.Contains(h.Attribute("scope")?.Value, new[] { "col", "row" }));
        Assert.All(page.Descendants().Where(e => e.Name.LocalName == "svg"), s => Assert.True(
            s.Attribute("aria-hidden")?.Value == "true" || (s.Attribute("role")?.Value == "img" && s.Elements().Any(e => e.Name.LocalName == "title") && s.Elements().Any(e => e.Name.LocalName == "desc"))));
        var ids = page.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants().Select(e => e.Attribute("aria-labelledby")?.Value).OfType<string>().SelectMany(v => v.Split(' ')), id => Assert.Contains(id, ids));
        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
    }

    [Theory]
    [InlineData("prohibited", "#9b1c31")]
    [InlineData("licence-required", "#b4500b")]
    [InlineData("review", "#8a6100")]
    [InlineData("authorised", "#1f5fa8")]
    [InlineData("clear", "#3f7d5a")]
    [InlineData("soft", "#4d5968")]
    [InlineData("ink", "#1c2430")]
    public void Words_stand_out_from_their_ground(string name, string colour)
    {
        Assert.Contains($"--{name}:{colour}", Page, StringComparison.Ordinal);
        Assert.True(Contrast(colour, "#ffffff") >= 4.5, $"{name}: {Contrast(colour, "#ffffff"):0.00}");
    }

    [Fact]
    public void Numbers_of_the_heat_map_stand_out_from_their_fields()
    {
        var cells = Field().Matches(Page);

        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.True(Contrast(c.Groups[1].Value, c.Groups[2].Value) >= 4.5, c.Value));
    }

    [Fact]
    public void The_numbers_are_those_of_the_rows()
    {
        var tally = SampleRows.Tally(SampleRows.All);
        foreach (var verdict in Enum.GetValues<Verdict>())
            Assert.Contains($"<strong>{tally.Verdicts[verdict]}</strong><span>{verdict.ToText()}</span>", Page, StringComparison.Ordinal);
        Assert.Contains($"<b>{tally.Rows}</b> rows read", Page, StringComparison.Ordinal);
        Assert.All(tally.Worst.Rows.SelectMany(r => r.Reasons).Select(r => r.LegalBasis).OfType<string>(), l => Assert.Contains(System.Net.WebUtility.HtmlEncode(l), Page, StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_in_a_file_is_text_and_nothing_else()
    {
        const string evil = "<script>alert(1)</script>\"'&\u202E\u0000 onload=x";
        var pairing = new TradePairing
        {
            Id = evil,
            Date = evil,
            Exporter = new() { Name = "Belaruskali OAO " + evil, Country = "BY" },
            Importer = new() { Name = evil, Country = evil },
            Goods = [new() { Description = evil, HsCode = evil }],
            Origin = "BY",
            Destination = evil,
            Currency = evil,
        };
        var tally = new BatchTally();
        var assessment = StarterLists.Assessor.Assess(pairing, out var facts);
        tally.Add(1, pairing, facts, assessment);
        tally.Add(2, new(evil, evil, evil));
        var page = Write(tally, evil);

        Parse(page);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\0', page);
    }

    [Fact]
    public void A_batch_without_scored_rows_has_a_page()
    {
        var tally = new BatchTally();
        tally.Add(1, new("value", "x", "The value is not a number."));

        Parse(Write(tally));
    }

    private static string Write(BatchTally tally, string file = "trades.csv") =>
        BatchReport.Write(file, new string('0', 32), tally, StarterLists.Assessor.Basis, Rules.Book);

    // The page is written so that a reader of XML understands it, too, but for the elements that HTML leaves open.
    private static XDocument Parse(string page)
    {
        var text = Void().Replace(page.Replace("<!doctype html>", "", StringComparison.Ordinal), "<$1$2/>");
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    /// <summary>The contrast of two colours (WCAG 2.2, relative luminance).</summary>
    private static double Contrast(string one, string other)
    {
        static double Luminance(string colour)
        {
            double Part(int at) => Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
            return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
        }
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    [GeneratedRegex("<(meta|link)([^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("rx=\"2\" fill=\"(#[0-9a-f]{6})\"/><text [^>]*style=\"fill:(#[0-9a-f]{6})\"")]
    private static partial Regex Field();
}
