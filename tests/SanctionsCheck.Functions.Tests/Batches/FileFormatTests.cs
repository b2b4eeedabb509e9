using System.Text;
using System.Text.Json;
using SanctionsCheck.Exposure.Tests.Files;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Tests.Batches;

public sealed class FileFormatTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    private readonly BatchWorker _worker = fixture.Worker;

    public Task InitializeAsync() => _worker.CalmAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_workbook_gives_the_results_of_the_same_table_as_CSV()
    {
        string[] header = ["Verkäufer", "Land des Verkäufers", "Käufer", "Datum", "Zolltarifnummer", "Zielland", "Abteilung"];
        string[] row = ["Belaruskali OAO", "BY", "Nordsaat Agrarhandel GmbH", "2025-12-20", "310420", "DE", "Süd"];
        var book = new Workbook().Sheet("Dezember", Workbook.Row(["Geschäfte im Dezember"]) + Workbook.Row(header) + Workbook.Row(row) + Workbook.Row([.. row[..2], "#REF!", .. row[3..]])).Save();

        var batch = await _worker.RunAsync("deals.xlsx", book);
        var csv = await _worker.RunAsync("deals.csv", Encoding.UTF8.GetBytes($"{string.Join(';', header)}\n{string.Join(';', row)}\n"));

        Assert.Equal((BatchStates.CompletedWithErrors, 2L, 1L, 1L), (batch.State, batch.Rows, batch.Scored, batch.Failed));
        var files = await _worker.ResultsAsync(batch.Id);
        Assert.Equal((await _worker.ResultsAsync(csv.Id))["results.csv"], files["results.csv"]);
        Assert.Contains("\n2,Käufer,#REF!,", files["errors.csv"], StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(files["summary.json"]);
        var input = summary.RootElement.GetProperty("input");
        Assert.Equal(("xlsx", "Dezember"), (input.GetProperty("format").GetString(), input.GetProperty("sheet").GetString()));
        Assert.Equal(
            ["exporter", "exporter_country", "importer", "date", "hs_code", "destination", null],
            input.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("column").GetString()));
        Assert.Equal("Abteilung", input.GetProperty("columns")[6].GetProperty("header").GetString());
    }

    [Fact]
    public async Task A_JSON_array_gives_the_results_of_the_same_pairings_as_lines()
    {
        const string one = """{"id":"a","exporter":{"name":"Belaruskali"},"importer":{"name":"B"}}""";
        const string bad = """{"id":"b","importr":{"name":"B"}}""";
        var array = await _worker.RunAsync("deals.json", Encoding.UTF8.GetBytes($"[\n{one.Replace(",", ",\n  ", StringComparison.Ordinal)},\n{bad}, {one}\n]"));
        var lines = await _worker.RunAsync("deals.jsonl", Encoding.UTF8.GetBytes($"{one}\n{bad}\n{one}\n"));

        Assert.Equal((3L, 2L, 1L), (array.Rows, array.Scored, array.Failed));
        var (left, right) = (await _worker.ResultsAsync(array.Id), await _worker.ResultsAsync(lines.Id));
        foreach (var file in new[] { "results.csv", "results.jsonl", "errors.csv" }) Assert.Equal(right[file], left[file]);
        Assert.Contains("\"format\":\"json-array\",\"encoding\":\"utf-8\"", left["summary.json"], StringComparison.Ordinal);
        Assert.Contains("\n2,$.importr,\"{\"\"id\"\":\"\"b\"\"", left["errors.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_array_that_is_cut_off_has_its_rows_scored_and_says_that_it_is()
    {
        var batch = await _worker.RunAsync("cut.json", Encoding.UTF8.GetBytes("""[{"exporter":{"name":"A"},"importer":{"name":"B"}},"""));

        Assert.Equal((BatchStates.CompletedWithErrors, 2L, 1L), (batch.State, batch.Rows, batch.Scored));
        Assert.Contains("the file is cut off", (await _worker.ResultsAsync(batch.Id))["errors.csv"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Semicolons_tabs_and_a_mark_give_the_results_of_commas(char delimiter)
    {
        var text = TradesText.Header + TradesText.Row(1) + TradesText.Row(2);
        var commas = await _worker.RunAsync("a.csv", Encoding.UTF8.GetBytes(text));
        var other = await _worker.RunAsync("b.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace(',', delimiter).Replace("\n", "\r\n", StringComparison.Ordinal))]);

        Assert.Equal((await _worker.ResultsAsync(commas.Id))["results.csv"], (await _worker.ResultsAsync(other.Id))["results.csv"]);
    }

    [Fact]
    public async Task Windows_1252_may_be_declared_by_content_type_or_mapping_file()
    {
        var bytes = Encoding.Latin1.GetBytes(TradesText.Header + TradesText.Row(1).Replace("T1", "Tä", StringComparison.Ordinal));
        await _worker.PutAsync("mapped.csv.mapping.json", """{ "encoding": "windows-1252" }""");

        var mapped = await _worker.RunAsync("mapped.csv", bytes);
        var typed = await _worker.RunAsync("typed.csv", bytes, ("content-type", "text/csv; charset=\"iso-8859-1\""));

        Assert.Contains("\n1,Tä,", (await _worker.ResultsAsync(mapped.Id))["results.csv"], StringComparison.Ordinal);
        Assert.Contains("\n1,Tä,", (await _worker.ResultsAsync(typed.Id))["results.csv"], StringComparison.Ordinal);
        Assert.Contains("\"encoding\":\"windows-1252\"", (await _worker.ResultsAsync(typed.Id))["summary.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_file_chooses_the_sheet()
    {
        await _worker.PutAsync("two.xlsx.mapping.json", """{ "sheet": "Second" }""");
        var book = new Workbook().Sheet("First", Workbook.Row("x")).Sheet("Second", Workbook.Row("exporter", "importer") + Workbook.Row("A", "B")).Save();

        Assert.Equal((BatchStates.Completed, 1L), ((await _worker.RunAsync("two.xlsx", book)) is var batch ? (batch.State, batch.Rows) : default));
    }
}
