using System.Text;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Tests.Batches;

public sealed class BadFileTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    private readonly BatchWorker _worker = fixture.Worker;

    public Task InitializeAsync() => _worker.CalmAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", FileProblems.EmptyFile, "empty")]
    [InlineData(" \r\n\n", FileProblems.EmptyFile, "empty")]
    [InlineData(TradesText.Header, FileProblems.NoRows, "no rows")]
    [InlineData("id,exporter,goods\n1,Belaruskali,potash\n", FileProblems.MissingColumn, "importer")]
    [InlineData("id|exporter|importer\n1|Belaruskali|Nordsaat\n", FileProblems.WrongDelimiter, "comma, semicolon or tab")]
    [InlineData("exporter,seller,importer\na,b,c\n", null, "")]
    [InlineData("exporter,exporter,importer\na,b,c\n", FileProblems.DuplicateColumn, "exporter")]
    [InlineData("<!doctype html><html><body>Sign in</body></html>", FileProblems.UnsupportedFormat, "HTML")]
    [InlineData("[]", FileProblems.NoRows, "no rows")]
    public async Task A_file_that_cannot_be_taken_fails_its_batch_with_the_reason(string text, string? code, string says)
    {
        var batch = await _worker.RunAsync("bad.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal(code, batch.Code);
        if (code is null) return;
        Assert.Equal((BatchStates.Failed, 0L), (batch.State, batch.Scored));
        Assert.Contains(says, batch.Reason, StringComparison.OrdinalIgnoreCase);
        var files = await _worker.ResultsAsync(batch.Id);
        Assert.StartsWith("row,column,value,reason\n0,,,", Assert.Single(files, f => f.Key == "errors.csv").Value, StringComparison.Ordinal);
        Assert.Empty(await _worker.Store.UnfinishedAsync(default));
    }

    [Theory]
    [InlineData("PK\u0003\u0004\u0014\0", FileProblems.DamagedFile, "Excel")]
    [InlineData("%PDF-1.7\n", FileProblems.UnsupportedFormat, "PDF")]
    public async Task A_binary_file_is_refused_by_its_kind(string text, string code, string says)
    {
        var batch = await _worker.RunAsync("bad.xlsx", Encoding.Latin1.GetBytes(text));

        Assert.Equal((BatchStates.Failed, code), (batch.State, batch.Code));
        Assert.Contains(says, batch.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latin_1_that_is_not_declared_costs_the_rows_that_have_it()
    {
        var text = TradesText.Header + TradesText.Row(1) + TradesText.Row(2).Replace("Nordsaat", "Nordsää", StringComparison.Ordinal);
        var batch = await _worker.RunAsync("latin.csv", Encoding.Latin1.GetBytes(text));

        Assert.Equal((BatchStates.CompletedWithErrors, 1L, 1L), (batch.State, batch.Scored, batch.Failed));
        Assert.Contains("\n2,importer,", (await _worker.ResultsAsync(batch.Id))["errors.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latin_1_in_every_row_is_a_wrong_encoding()
    {
        var text = TradesText.Header + TradesText.Row(1).Replace("Nordsaat", "Nordsää", StringComparison.Ordinal);
        var batch = await _worker.RunAsync("latin.csv", Encoding.Latin1.GetBytes(text));

        Assert.Equal((BatchStates.Failed, FileProblems.WrongEncoding), (batch.State, batch.Code));
        Assert.Contains("windows-1252", batch.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latin_1_that_is_declared_is_read()
    {
        var text = TradesText.Header + TradesText.Row(1).Replace("T1", "Tä", StringComparison.Ordinal);
        var batch = await _worker.RunAsync("latin.csv", Encoding.Latin1.GetBytes(text), ("encoding", "iso-8859-1"));

        Assert.Equal(BatchStates.Completed, batch.State);
        Assert.Contains("\n1,Tä,", (await _worker.ResultsAsync(batch.Id))["results.csv"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Utf_16_with_its_mark_is_read(string encoding)
    {
        var format = Encoding.GetEncoding(encoding);
        var text = TradesText.Header.Replace(',', ';') + TradesText.Row(1).Replace(',', ';').Replace("T1", "Тест", StringComparison.Ordinal);
        var batch = await _worker.RunAsync("wide.csv", [.. format.GetPreamble(), .. format.GetBytes(text)]);

        Assert.Equal(BatchStates.Completed, batch.State);
        Assert.Contains("\n1,Тест,", (await _worker.ResultsAsync(batch.Id))["results.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_ten_megabytes_costs_its_row_and_no_other()
    {
        var text = TradesText.Header + TradesText.Row(1) + TradesText.Row(2).Replace("muriate of potash", '"' + new string('x', 10 << 20) + '"', StringComparison.Ordinal) + TradesText.Row(3);
        var batch = await _worker.RunAsync("huge.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal((BatchStates.CompletedWithErrors, 3L, 2L, 1L), (batch.State, batch.Rows, batch.Scored, batch.Failed));
        var files = await _worker.ResultsAsync(batch.Id);
        Assert.Contains("\n3,T3,", files["results.csv"], StringComparison.Ordinal);
        Assert.StartsWith("2,", files["errors.csv"].Split('\n')[1], StringComparison.Ordinal);
        Assert.True(files["errors.csv"].Length < 2_000, "The value is not shortened.");
    }

    [Theory]
    [InlineData("2025-12-20", "2025-02-30")]
    [InlineData(",BY,DE,", ",XX,DE,")]
    [InlineData(",310420,", ",31AB20,")]
    public async Task A_value_that_makes_no_sense_is_scored_and_never_reads_as_clear(string value, string bad)
    {
        var row = TradesText.Row(1).Replace(value, bad, StringComparison.Ordinal);
        Assert.Contains(bad, row, StringComparison.Ordinal);
        var batch = await _worker.RunAsync("values.csv", Encoding.UTF8.GetBytes(TradesText.Header + row));

        Assert.Equal((BatchStates.Completed, 1L), (batch.State, batch.Scored));
        var verdict = (await _worker.ResultsAsync(batch.Id))["results.csv"].Split('\n')[1].Split(',')[2];
        Assert.NotEqual("clear", verdict);
    }

    [Fact]
    public async Task A_mapping_file_names_the_columns_and_is_no_batch()
    {
        await _worker.PutAsync("own.csv.mapping.json", """{ "columns": { "Firma A": "exporter", "Firma B": "importer" } }""");
        await _worker.DropAsync("own.csv.mapping.json");
        var batch = await _worker.RunAsync("own.csv", Encoding.UTF8.GetBytes("Firma A;Firma B\nBelaruskali;Nordsaat\n"));

        Assert.Equal((BatchStates.Completed, 1L), (batch.State, batch.Scored));
        Assert.Empty(await _worker.Store.OfBlobAsync("own.csv.mapping.json", default));
    }

    [Theory]
    [InlineData("{ \"columns\": { \"a\": \"exprter\" } }")]
    [InlineData("{ \"colums\": {} }")]
    [InlineData("{ \"columns\": ")]
    [InlineData("[]")]
    public async Task A_mapping_file_that_cannot_be_followed_fails_the_batch(string mapping)
    {
        await _worker.PutAsync("own.csv.mapping.json", mapping);
        var batch = await _worker.RunAsync("own.csv", Encoding.UTF8.GetBytes(TradesText.Header + TradesText.Row(1)));

        Assert.Equal((BatchStates.Failed, FileProblems.BadMapping), (batch.State, batch.Code));
    }
}
