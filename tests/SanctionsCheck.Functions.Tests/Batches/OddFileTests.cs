using System.Globalization;
using System.Text;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Tests.Batches;

/// <summary>Files at the edges: each has an outcome that the documentation names.</summary>
public sealed class OddFileTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    private readonly BatchWorker _worker = fixture.Worker;

    public Task InitializeAsync() => _worker.CalmAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Two_hundred_small_files_at_once_have_a_batch_each()
    {
        var names = Enumerable.Range(1, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"many/{i}.csv")).ToList();
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (name, _) =>
        {
            await _worker.PutAsync(name, TradesText.Header + TradesText.Row(int.Parse(name[5..^4], CultureInfo.InvariantCulture)));
            await _worker.DropAsync(name);
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _worker.WorkAsync()));

        foreach (var name in names)
        {
            var batch = Assert.Single(await _worker.Store.OfBlobAsync(name, default));
            Assert.Equal((BatchStates.Completed, 1L), (batch.State, batch.Scored));
            Assert.Contains($"\n1,T{name[5..^4]},", await _worker.ReadAsync($"results/{batch.Id}/results.csv"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_file_under_the_same_name_is_dropped_again_as_a_batch_of_its_own()
    {
        var text = Encoding.UTF8.GetBytes(TradesText.Header + TradesText.Row(1));
        var first = await _worker.RunAsync("again.csv", text);
        var second = await _worker.RunAsync("again.csv", text);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal((await _worker.ResultsAsync(first.Id))["results.csv"], (await _worker.ResultsAsync(second.Id))["results.csv"]);
    }

    [Fact]
    public async Task A_file_that_is_overwritten_while_its_batch_runs_is_read_as_it_was()
    {
        var first = await _worker.PutAsync("moving.csv", TradesText.Wide(23));
        await _worker.DropAsync("moving.csv");
        await _worker.ScoreAsync(first, 0);
        var second = await _worker.PutAsync("moving.csv", TradesText.Header + TradesText.Row(7));
        await _worker.DropAsync("moving.csv");
        await _worker.WorkAsync();

        Assert.Equal((23L, 20L), ((await _worker.Store.FindAsync(first, default))! is var old ? (old.Rows, old.Scored) : default));
        Assert.Equal((1L, 1L), ((await _worker.Store.FindAsync(second, default))! is var young ? (young.Rows, young.Scored) : default));
    }

    [Fact]
    public async Task A_thousand_columns_pass_through()
    {
        var extra = Enumerable.Range(1, 988).Select(i => string.Create(CultureInfo.InvariantCulture, $"x{i}")).ToList();
        var text = $"{TradesText.Header.TrimEnd('\n')},{string.Join(',', extra)}\n{TradesText.Row(1).TrimEnd('\n')},{string.Join(',', extra.Select(x => x + "!"))}\n";
        var batch = await _worker.RunAsync("wide.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal((BatchStates.Completed, 1L), (batch.State, batch.Scored));
        var lines = (await _worker.ResultsAsync(batch.Id))["results.csv"].Split('\n');
        Assert.EndsWith("," + string.Join(',', extra), lines[0], StringComparison.Ordinal);
        Assert.EndsWith("," + string.Join(',', extra.Select(x => x + "!")), lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_columns_than_are_allowed_fail_the_file()
    {
        var batch = await _worker.RunAsync("wider.csv", Encoding.UTF8.GetBytes($"exporter,importer,{string.Join(',', Enumerable.Range(1, FileLimits.Columns))}\na,b\n"));

        Assert.Equal((BatchStates.Failed, FileProblems.BadHeader), (batch.State, batch.Code));
    }

    [Theory]
    [InlineData("odd.csv")]
    [InlineData("odd.jsonl")]
    public async Task A_line_of_fifty_megabytes_costs_its_row_and_no_other(string name)
    {
        var long50 = new string('x', 50_000_000);
        var text = name.EndsWith("csv", StringComparison.Ordinal)
            ? $"{TradesText.Header}{TradesText.Row(1)}{TradesText.Row(2).Replace("muriate of potash", long50, StringComparison.Ordinal)}{TradesText.Row(3)}"
            : $"{Json("a", "B")}\n{Json("b", long50)}\n{Json("c", "B")}\n";
        var batch = await _worker.RunAsync(name, Encoding.UTF8.GetBytes(text));

        Assert.Equal((BatchStates.CompletedWithErrors, 3L, 2L, 1L), (batch.State, batch.Rows, batch.Scored, batch.Failed));
        Assert.Contains("\n2,", (await _worker.ResultsAsync(batch.Id))["errors.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_never_closes_costs_its_line_and_no_other()
    {
        var text = TradesText.Header + string.Concat(Enumerable.Range(1, 3_000).Select(i =>
            i == 1_500 ? TradesText.Row(i).Replace("muriate", "\"muriate", StringComparison.Ordinal) : TradesText.Row(i)));
        var batch = await _worker.RunAsync("open.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal((BatchStates.CompletedWithErrors, 3_000L, 2_999L, 1L), (batch.State, batch.Rows, batch.Scored, batch.Failed));
        Assert.Contains("\n1500,goods,", (await _worker.ResultsAsync(batch.Id))["errors.csv"], StringComparison.Ordinal);
    }

    private static string Json(string id, string importer) => $$$"""{"id":"{{{id}}}","exporter":{"name":"A"},"importer":{"name":"{{{importer}}}"}}""";
}
