using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Exposure.Tests.Assessment;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Reports;

/// <summary>The report as a browser shows it.</summary>
public sealed class BatchReportBrowserTests : IDisposable
{
    private readonly string _page = Path.Combine(Directory.CreateTempSubdirectory("report").FullName, "report.html");

    public BatchReportBrowserTests() => File.WriteAllText(_page,
        BatchReport.Write("trades.csv", new string('0', 32), SampleRows.Tally(SampleRows.All), StarterLists.Assessor.Basis, Rules.Book));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_page)!, recursive: true);

    [BrowserFact]
    public Task On_a_wide_window_nothing_is_cut_off_or_fetched() => ShowsAsync(1280);

    [BrowserFact]
    public Task On_a_narrow_window_nothing_is_cut_off_or_fetched() => ShowsAsync(360);

    [BrowserFact]
    public async Task On_paper_it_has_pages_of_A4()
    {
        await using var browser = await Browser.OpenAsync(_page, 1280);
        var pdf = Convert.FromBase64String((string)(await browser.CallAsync("Page.printToPDF", new { preferCSSPageSize = true, printBackground = false }))["data"]!);

        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(pdf[..5]), StringComparison.Ordinal);
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b"), 3, 60);
        // 210 by 297 mm in points.
        Assert.Matches(@"/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]", text);
    }

    private async Task ShowsAsync(int width)
    {
        await using var browser = await Browser.OpenAsync(_page, width);

        Assert.Equal(width, (int)(await browser.EvaluateAsync("document.documentElement.clientWidth"))!);
        Assert.True((int)(await browser.EvaluateAsync("document.documentElement.scrollWidth"))! <= width, "The page is wider than its window.");
        // Whatever is wider than its place can be scrolled to.
        Assert.Empty((await browser.EvaluateAsync("""
            [...document.querySelectorAll('main *')].filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll')).map(e => e.outerHTML.slice(0, 80))
            """))!.AsArray());
        Assert.True((int)(await browser.EvaluateAsync("document.querySelectorAll('svg[role=img]').length"))! >= 2);
        Assert.True((bool)(await browser.EvaluateAsync("[...document.querySelectorAll('svg')].every(s => s.getBoundingClientRect().height > 5)"))!);
        Assert.True((bool)(await browser.EvaluateAsync("[...document.querySelectorAll('body *')].every(e => !e.childElementCount && e.textContent.trim() ? parseFloat(getComputedStyle(e).fontSize) >= 12 : true)"))!, "Some words are smaller than 12 px.");
        var asked = browser.Events.Where(e => (string?)e["method"] == "Network.requestWillBeSent").Select(e => (string)e["params"]!["request"]!["url"]!);
        Assert.All(asked, url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.DoesNotContain(browser.Events, e => (string?)e["method"] is "Log.entryAdded" or "Runtime.exceptionThrown" or "Runtime.consoleAPICalled");
    }
}
