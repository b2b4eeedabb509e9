using System.Text;
using System.Text.Json;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Tests.Batches;

public sealed class BatchRunTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    // About four rows to a chunk.
    private const int Rows = 23;

    private readonly BatchWorker _worker = fixture.Worker;

    public Task InitializeAsync() => _worker.CalmAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Rows_come_out_in_order_once_and_those_that_cannot_be_read_in_the_errors_file()
    {
        var batch = await _worker.RunAsync("trades.csv", TradesText.Wide(Rows));

        Assert.Equal((BatchStates.CompletedWithErrors, 23L, 20L, 3L), (batch.State, batch.Rows, batch.Scored, batch.Failed));
        Assert.True(batch.Chunks > 3);
        var files = await _worker.ResultsAsync(batch.Id);
        var csv = files["results.csv"].TrimEnd('\n').Split('\n');
        Assert.StartsWith("row,id,verdict,score,", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(",note", csv[0], StringComparison.Ordinal);
        var numbers = Enumerable.Range(1, Rows).Where(i => i % 7 != 0);
        Assert.Equal(numbers.Select(i => $"{i},T{i}"), csv.Skip(1).Select(l => string.Join(',', l.Split(',').Take(2))));
        Assert.Equal(["row,column,value,reason", "7,value,lots", "14,value,lots", "21,value,lots"],
            files["errors.csv"].TrimEnd('\n').Split('\n').Select((l, i) => i == 0 ? l : string.Join(',', l.Split(',').Take(3))));
        Assert.Equal(numbers.Select(i => (i, $"T{i}")), files["results.jsonl"].TrimEnd('\n').Split('\n')
            .Select(l => JsonDocument.Parse(l).RootElement).Select(r => (r.GetProperty("row").GetInt32(), r.GetProperty("pairingId").GetString()!)));
        using var summary = JsonDocument.Parse(files["summary.json"]);
        Assert.Equal(20, summary.RootElement.GetProperty("verdicts").EnumerateObject().Sum(v => v.Value.GetInt64()));
        Assert.Contains("trades.csv", files["report.html"], StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", files["report.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_arrives_twice_begins_one_batch_and_queues_its_chunks_once()
    {
        var id = await _worker.PutAsync("twice.csv", TradesText.Wide(Rows));
        await _worker.DropAsync("twice.csv");
        await _worker.DropAsync("twice.csv");

        var chunks = (await _worker.Store.FindAsync(id, default))!.Chunks;
        Assert.Equal(chunks, await _worker.WorkAsync());
        await _worker.DropAsync("twice.csv");
        Assert.Equal(0, await _worker.WorkAsync());
        Assert.Single(await _worker.Store.OfBlobAsync("twice.csv", default));
    }

    [Fact]
    public async Task Events_that_arrive_at_once_begin_one_batch()
    {
        var id = await _worker.PutAsync("at-once.csv", TradesText.Wide(Rows));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _worker.DropAsync("at-once.csv")));
        await _worker.WorkAsync();

        Assert.Equal(20, (await _worker.Store.FindAsync(id, default))!.Scored);
        Assert.Equal(21, Lines((await _worker.ResultsAsync(id))["results.csv"]));
    }

    [Fact]
    public async Task Chunks_that_run_twice_and_at_once_give_the_results_once()
    {
        var once = await _worker.RunAsync("same.csv", TradesText.Wide(Rows));
        var expected = await _worker.ResultsAsync(once.Id);

        var id = await _worker.PutAsync("same.csv", TradesText.Wide(Rows));
        Assert.NotEqual(once.Id, id);
        await _worker.DropAsync("same.csv");
        var chunks = Enumerable.Range(0, (await _worker.Store.FindAsync(id, default))!.Chunks);
        await Task.WhenAll(chunks.Concat(chunks).Reverse().Select(c => _worker.ScoreAsync(id, c)));
        foreach (var chunk in chunks) await _worker.ScoreAsync(id, chunk);

        Assert.Equal(Without(expected, once.Id), Without(await _worker.ResultsAsync(id), id));
    }

    [Fact]
    public async Task The_sender_may_overwrite_and_delete_the_file_once_it_is_taken()
    {
        var first = await _worker.PutAsync("moving.csv", TradesText.Header + TradesText.Row(1));
        await _worker.DropAsync("moving.csv");
        var second = await _worker.PutAsync("moving.csv", TradesText.Header + TradesText.Row(2));
        await _worker.DropAsync("moving.csv");
        await _worker.DeleteAsync("trades", "moving.csv");
        await _worker.DropAsync("moving.csv");
        await _worker.WorkAsync();

        Assert.Contains("\n1,T1,", (await _worker.ResultsAsync(first))["results.csv"], StringComparison.Ordinal);
        Assert.Contains("\n1,T2,", (await _worker.ResultsAsync(second))["results.csv"], StringComparison.Ordinal);
        Assert.Equal([second, first], (await _worker.Get<ShowBatches>().OfBlobAsync("trades/moving.csv", default)).Select(b => b.Batch.Id));
    }

    [Fact]
    public async Task A_chunk_that_throws_five_times_has_its_rows_failed_with_the_reason()
    {
        var id = await _worker.PutAsync("poison.csv", TradesText.Wide(Rows));
        await _worker.DropAsync("poison.csv");
        // What the chunks read is taken away: every try throws.
        await _worker.DeleteAsync("batches", $"{id}/text");
        var chunks = (await _worker.Store.FindAsync(id, default))!.Chunks;

        for (var attempt = 1; attempt <= 4; attempt++) await Assert.ThrowsAnyAsync<Exception>(() => _worker.ScoreAsync(id, 0));
        Assert.Equal((4, ChunkState.Pending), ((await _worker.Store.FindChunkAsync(id, 0, default))!.Exceptions, (await _worker.Store.FindChunkAsync(id, 0, default))!.State));
        await _worker.ScoreAsync(id, 0);
        Assert.Equal(ChunkState.GivenUp, (await _worker.Store.FindChunkAsync(id, 0, default))!.State);

        for (var chunk = 1; chunk < chunks; chunk++)
            for (var attempt = 1; attempt <= 5; attempt++) await Record.ExceptionAsync(() => _worker.ScoreAsync(id, chunk));
        var batch = (await _worker.Store.FindAsync(id, default))!;
        Assert.Equal((BatchStates.CompletedWithErrors, 0L, 23L), (batch.State, batch.Scored, batch.Failed));
        var errors = (await _worker.ResultsAsync(id))["errors.csv"].TrimEnd('\n').Split('\n');
        Assert.Equal(Enumerable.Range(1, Rows).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), errors.Skip(1).Select(l => l.Split(',')[0]));
        Assert.All(errors.Skip(1), l => Assert.Contains("could not be worked on in 5 tries", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Storage_that_is_away_is_not_counted_against_a_chunk()
    {
        var id = await _worker.PutAsync("outage.csv", TradesText.Wide(Rows));
        await _worker.DropAsync("outage.csv");

        _worker.Tap.WritesLeft = _worker.Tap.Writes;
        for (var attempt = 1; attempt <= 7; attempt++) await Assert.ThrowsAnyAsync<Exception>(() => _worker.ScoreAsync(id, 0));
        _worker.Tap.WritesLeft = int.MaxValue;

        Assert.Equal(0, (await _worker.Store.FindChunkAsync(id, 0, default))!.Exceptions);
        await _worker.WorkAsync();
        Assert.Equal(20, (await _worker.Store.FindAsync(id, default))!.Scored);
    }

    [Fact]
    public async Task Json_lines_are_scored_and_lines_that_are_no_pairing_name_the_member()
    {
        var batch = await _worker.RunAsync("trades.jsonl", Encoding.UTF8.GetBytes("""
            {"id":"a","exporter":{"name":"Belaruskali"},"importer":{"name":"B"}}
            {"id":"b","exporter":{"name":"A"},"importr":{"name":"B"}}

            {"id":"c","exporter":{"name":"A"
            {"id":"d","exporter":{"name":"A"},"importer":{"name":"B"}}
            """));

        Assert.Equal((4L, 2L, 2L), (batch.Rows, batch.Scored, batch.Failed));
        var files = await _worker.ResultsAsync(batch.Id);
        Assert.Equal(["1,a", "4,d"], files["results.csv"].TrimEnd('\n').Split('\n').Skip(1).Select(l => string.Join(',', l.Split(',').Take(2))));
        Assert.Contains("\n2,$.importr,", files["errors.csv"], StringComparison.Ordinal);
        Assert.Contains("\n3,", files["errors.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_a_file_runs_nowhere()
    {
        var text = TradesText.Header + "=cmd|' /C calc'!A0,2025-12-20,Belaruskali <script>alert(1)</script>,BY,Buyer,DE,,,BY,DE,\n";
        var files = await _worker.ResultsAsync((await _worker.RunAsync("<img src=x>.csv", Encoding.UTF8.GetBytes(text))).Id);

        Assert.DoesNotContain("<script", files["report.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<img", files["report.html"], StringComparison.Ordinal);
        Assert.Contains("\n1,'=cmd", files["results.csv"], StringComparison.Ordinal);
    }

    private static int Lines(string text) => text.Count(c => c == '\n');

    // The summary names the batch; all else follows from file and basis.
    private static Dictionary<string, string> Without(Dictionary<string, string> files, string id) =>
        files.ToDictionary(f => f.Key, f => f.Value.Replace(id, "ID", StringComparison.Ordinal));
}
