using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SanctionsCheck.Functions.Tests.Api;

namespace SanctionsCheck.Functions.Tests.Batches;

/// <summary>Files, lists and calls through the embedded worker, its answers held against the contract.</summary>
[Collection(ApiCollection.Name)]
public sealed class BatchHttpTests(ApiServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_dropped_file_comes_out_where_its_batch_says()
    {
        await PutAsync("trades", "desk/http.csv", TradesText.Header + string.Concat(Enumerable.Range(1, 40).Select(TradesText.Row)) + "X,,A,BY\n");
        var batch = await BatchAsync("desk/http.csv");

        Assert.Equal(("completed-with-errors", 41, 40, 1), (batch.GetProperty("state").GetString(), Number(batch, "rows"), Number(batch, "scored"), Number(batch, "failed")));
        var id = batch.GetProperty("id").GetString()!;
        await CallAsync("GET /batches/{id}", "GET", $"batches/{id}", 200);
        var results = batch.GetProperty("results");
        foreach (var (name, file) in new[] { ("csv", "results.csv"), ("jsonl", "results.jsonl"), ("errors", "errors.csv"), ("summary", "summary.json"), ("report", "report.html") })
        {
            Assert.Equal($"results/{id}/{file}", results.GetProperty(name).GetString());
            Assert.NotEmpty(await ReadAsync($"results/{id}/{file}"));
        }
        var contract = await ContractAsync();
        foreach (var line in (await ReadAsync($"results/{id}/results.jsonl")).TrimEnd('\n').Split('\n'))
        {
            using var row = JsonDocument.Parse(line);
            var assessment = JsonSerializer.Serialize(row.RootElement.EnumerateObject().Where(m => m.Name != "row").ToDictionary(m => m.Name, m => m.Value));
            Assert.Empty(contract.Check("POST /checks", 200, "application/json", $$"""{"assessments":[{{assessment}}]}"""));
        }
    }

    [Fact]
    public async Task A_row_has_the_assessment_that_the_call_gives()
    {
        await PutAsync("trades", "one.jsonl", """{"id":"same","exporter":{"name":"Belaruskali OAO","country":"BY"},"importer":{"name":"B"},"origin":"BY","destination":"DE"}""");
        var batch = await BatchAsync("one.jsonl");
        var line = await ReadAsync(batch.GetProperty("results").GetProperty("jsonl").GetString()!);
        var call = await CallAsync("POST /checks", "POST", "checks", 200,
            """{"pairings":[{"id":"same","exporter":{"name":"Belaruskali OAO","country":"BY"},"importer":{"name":"B"},"origin":"BY","destination":"DE"}]}""");

        Assert.Equal(call.GetProperty("assessments")[0].GetRawText(), "{" + line.TrimEnd('\n')["{\"row\":1,".Length..]);
    }

    [Fact]
    public async Task A_file_that_is_refused_says_why()
    {
        await PutAsync("trades", "refused.csv", "a|b\n1|2\n");
        var batch = await BatchAsync("refused.csv");

        Assert.Equal(("failed", "wrong-delimiter"), (batch.GetProperty("state").GetString(), batch.GetProperty("code").GetString()));
        Assert.Equal(JsonValueKind.Null, batch.GetProperty("results").GetProperty("csv").ValueKind);
        Assert.Contains("comma", await ReadAsync(batch.GetProperty("results").GetProperty("errors").GetString()!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_has_ended_is_not_cancelled()
    {
        await PutAsync("trades", "cancel.csv", TradesText.Header + TradesText.Row(1));
        var batch = await BatchAsync("cancel.csv");

        var problem = await CallAsync("POST /batches/{id}/cancel", "POST", $"batches/{batch.GetProperty("id").GetString()}/cancel", 409);

        Assert.Contains("completed", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, batch.GetProperty("progress").GetProperty("secondsLeft").GetInt32());
    }

    [Theory]
    [InlineData("GET /batches", "batches", 400, "invalid-parameter")]
    [InlineData("GET /batches", "batches?blob=x&state=done", 400, "unknown-parameter")]
    [InlineData("GET /batches/{id}", "batches/none", 404, "not-found")]
    [InlineData("GET /alerts", "alerts?since=2025-02-30", 400, "invalid-parameter")]
    [InlineData("GET /portfolio/{id}", "portfolio/none", 404, "not-found")]
    public async Task A_call_that_cannot_be_answered_is_a_problem(string operation, string path, int status, string problem)
    {
        var answer = await server.SendAsync("GET", path);

        Assert.Equal((status, problem), (answer.Status, answer.Problem));
        Assert.Empty((await ContractAsync()).Check(operation, answer.Status, answer.ContentType, answer.Body));
    }

    [Fact]
    public async Task A_file_that_was_never_dropped_has_no_batches() =>
        Assert.Equal(0, (await CallAsync("GET /batches", "GET", "batches?blob=never.csv", 200)).GetProperty("batches").GetArrayLength());

    [Fact]
    public async Task A_list_that_becomes_active_brings_an_alert_of_a_monitored_pairing()
    {
        const string pairing = """{"exporter":{"name":"Marrowfield Tansley Exports Ltd","country":"GB"},"importer":{"name":"Nordsaat Agrarhandel GmbH","country":"DE"},"goods":[{"description":"fresh apples","hsCode":"080810"}],"origin":"GB","destination":"DE","jurisdictions":["EU"]}""";
        var stored = await CallAsync("PUT /portfolio/{id}", "PUT", "portfolio/desk%2F1", 201, pairing);
        Assert.Equal("desk/1", stored.GetProperty("id").GetString());
        Assert.Equal(stored.GetRawText(), (await CallAsync("PUT /portfolio/{id}", "PUT", "portfolio/desk%2F1", 200, pairing)).GetRawText());
        Assert.Equal(stored.GetRawText(), (await CallAsync("GET /portfolio/{id}", "GET", "portfolio/desk%2F1", 200)).GetRawText());
        await CallAsync("GET /checks/{id}", "GET", $"checks/{stored.GetProperty("last").GetProperty("assessment")}", 200);

        await PutAsync("lists", "custom-http-alerts/list.csv", "id,type,name,country\n1,organisation,Marrowfield Tansley Exports Ltd,GB\n");
        var alert = await UntilAsync(async () =>
        {
            var all = await CallAsync("GET /alerts", "GET", "alerts?since=2020-01-01", 200);
            return all.GetProperty("alerts").EnumerateArray().Where(a => a.GetProperty("pairingId").GetString() == "desk/1").Cast<JsonElement?>().SingleOrDefault();
        });
        Assert.NotEqual(alert.GetProperty("before").GetProperty("verdict").GetString(), alert.GetProperty("after").GetProperty("verdict").GetString());
        Assert.Contains("Marrowfield", alert.GetProperty("after").GetProperty("reason").GetString(), StringComparison.OrdinalIgnoreCase);
        var since = Uri.EscapeDataString(alert.GetProperty("at").GetString()!);
        Assert.DoesNotContain((await CallAsync("GET /alerts", "GET", $"alerts?since={since}", 200)).GetProperty("alerts").EnumerateArray(),
            a => a.GetProperty("id").GetString() == alert.GetProperty("id").GetString());

        Assert.Equal(204, (await server.SendAsync("DELETE", "portfolio/desk%2F1")).Status);
        Assert.Equal(404, (await server.SendAsync("DELETE", "portfolio/desk%2F1")).Status);
    }

    [Fact]
    public async Task Pairings_are_imported_together_or_not_at_all()
    {
        const string party = """{"name":"Aldermoor Fenwick Ltd","country":"GB"}""";
        var answer = await CallAsync("POST /portfolio:import", "POST", "./portfolio:import", 200,
            $$"""{"pairings":[{"id":"i1","exporter":{{party}}},{"id":"i2","importer":{{party}}}]}""");
        Assert.Equal((2, 0), (Number(answer, "added"), Number(answer, "unchanged")));
        Assert.Equal(["i1", "i2"], answer.GetProperty("pairings").EnumerateArray().Select(p => p.GetProperty("id").GetString()));

        foreach (var (body, problem, member) in new[]
        {
            ($$"""{"pairings":[{"id":"i3","exporter":{{party}}},{"exporter":{{party}}}]}""", "missing-member", "$.pairings[1].id"),
            ($$"""{"pairings":[{"id":"i3","exporter":{{party}}},{"id":"i3","importer":{{party}}}]}""", "invalid-value", "$.pairings[1].id"),
        })
        {
            var refused = await server.SendAsync("POST", "./portfolio:import", body);
            Assert.Equal((400, problem, member), (refused.Status, refused.Problem, refused.Json.GetProperty("member").GetString()));
        }
        Assert.Equal(404, (await server.SendAsync("GET", "portfolio/i3")).Status);
        var other = await server.SendAsync("PUT", "portfolio/i1", $$"""{"id":"i2","exporter":{{party}}}""");
        Assert.Equal((400, "invalid-value"), (other.Status, other.Problem));
    }

    private async Task<JsonElement> CallAsync(string operation, string method, string path, int status, string? body = null)
    {
        var answer = await server.SendAsync(method, path, body);
        Assert.True(answer.Status == status, $"{method} {path}: {answer.Status} {answer.Body}");
        Assert.Empty((await ContractAsync()).Check(operation, answer.Status, answer.ContentType, answer.Body));
        return answer.Json;
    }

    private async Task<OpenApiContract> ContractAsync() => new((await server.SendAsync("GET", "openapi.yaml")).Body);

    private async Task PutAsync(string container, string name, string text) =>
        await server.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    private async Task<string> ReadAsync(string path)
    {
        var parts = path.Split('/', 2);
        return (await server.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(parts[0]).GetBlobClient(parts[1]).DownloadContentAsync()).Value.Content.ToString();
    }

    private Task<JsonElement> BatchAsync(string blob) => UntilAsync(async () =>
    {
        var found = (await CallAsync("GET /batches", "GET", $"batches?blob={Uri.EscapeDataString(blob)}", 200)).GetProperty("batches");
        return found.GetArrayLength() > 0 && found[0].GetProperty("state").GetString() is not ("queued" or "running") ? found[0] : (JsonElement?)null;
    });

    private static async Task<JsonElement> UntilAsync(Func<Task<JsonElement?>> look)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await look() is { } found) return found;
            await Task.Delay(100, limit.Token);
        }
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
