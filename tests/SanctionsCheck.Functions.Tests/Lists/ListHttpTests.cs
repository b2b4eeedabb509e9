using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SanctionsCheck.Functions.Tests.Api;
using SanctionsCheck.Functions.Tests.Worker;

namespace SanctionsCheck.Functions.Tests.Lists;

/// <summary>Lists over HTTP: what versions changed, moving between them, and that every answer keeps to the contract.</summary>
[Collection(ApiCollection.Name)]
public sealed class ListHttpTests(ApiServer server)
{
    private const string List = "custom-http-lists";

    [Fact]
    public async Task A_refused_version_is_shown_compared_and_activated_only_by_whoever_insists()
    {
        var full = await DropAsync("2026-01-01.csv", Rows(40), "active");
        var half = await DropAsync("2026-02-01.csv", Rows(20), "refused");
        Assert.Contains("20 parties where the active version holds 40", half.GetProperty("reason").GetString(), StringComparison.Ordinal);

        var (before, after) = (Version(full), Version(half));
        var delta = await CallAsync("GET /lists/{list}/versions/{version}/delta", "GET", $"lists/{List}/versions/{after}/delta", 200);
        Assert.Equal((before, 0, 0, 20), (delta.GetProperty("previous").GetString(), Count(delta, "added"), Count(delta, "changed"), Count(delta, "removed")));
        var back = await CallAsync("GET /lists/{list}/versions/{version}/delta", "GET", $"lists/{List}/versions/{before}/delta?from={after}", 200);
        Assert.Equal((after, 20, 0, 0), (back.GetProperty("previous").GetString(), Count(back, "added"), Count(back, "changed"), Count(back, "removed")));

        var guarded = await ActivateAsync(after, 409);
        Assert.Contains("force=true", guarded.GetProperty("mend").GetString(), StringComparison.Ordinal);
        await ActivateAsync(after + "?force=perhaps", 400);
        await ActivateAsync(after + "?force=true", 412, ("If-Match", $"\"{after}\""));
        Assert.Equal(20, (await ActivateAsync(after + "?force=true", 200, ("If-Match", $"\"{before}\""))).GetProperty("parties").GetInt32());
        Assert.Equal(40, (await ActivateAsync(before, 200)).GetProperty("parties").GetInt32());
        await ActivateAsync(new string('0', 64), 404);
    }

    private Task<JsonElement> ActivateAsync(string version, int status, params (string Name, string Value)[] headers) => CallAsync(
        "POST /lists/{list}/versions/{version}/activate", "POST", $"lists/{List}/versions/{version.Replace("?", "/activate?", StringComparison.Ordinal)}{(version.Contains('?', StringComparison.Ordinal) ? "" : "/activate")}", status, headers);

    private async Task<JsonElement> DropAsync(string name, string content, string state)
    {
        await server.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("lists").GetBlobClient($"{List}/{name}").UploadAsync(BinaryData.FromString(content), overwrite: true);
        JsonElement found = default;
        await Probe.UntilAsync(async () =>
        {
            var lists = await CallAsync("GET /lists", "GET", "lists", 200);
            found = lists.GetProperty("lists").EnumerateArray().FirstOrDefault(l => l.GetProperty("list").GetString() == List && l.GetProperty("state").GetString() == state);
            return found.ValueKind == JsonValueKind.Object;
        }, $"{name} is {state}");
        return found;
    }

    private async Task<JsonElement> CallAsync(string operation, string method, string path, int status, params (string Name, string Value)[] headers)
    {
        var answer = await server.SendAsync(method, path, null, headers);
        Assert.True(answer.Status == status, $"{path}: {answer.Status} {answer.Body}");
        Assert.Empty(new OpenApiContract((await server.SendAsync("GET", "openapi.yaml")).Body).Check(operation, answer.Status, answer.ContentType, answer.Body));
        return answer.Json;
    }

    private static string Version(JsonElement entry) => entry.GetProperty("version").GetString()!;

    private static int Count(JsonElement delta, string member) => delta.GetProperty(member).GetArrayLength();

    private static string Rows(int count) =>
        "id,name,country\n" + string.Concat(Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"h{i},Ulverstone Padbury {i},GB\n")));
}
