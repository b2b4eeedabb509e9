using System.Net;
using System.Text;
using System.Text.Json;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>What the README shows is what comes out.</summary>
[Collection(RunningProgramCollection.Name)]
public sealed class ReadmeTests(RunningProgram program)
{
    [Fact]
    public async Task The_HTTP_example_gives_the_answer_shown()
    {
        var command = Readme.Block("http example");
        var body = command[(command.IndexOf("-d '", StringComparison.Ordinal) + 4)..command.LastIndexOf('\'')];
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await program.Http.PostAsync(new Uri("checks", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        using var shown = JsonDocument.Parse(Readme.Block("http answer"));
        using var actual = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Null(Missing(shown.RootElement, actual.RootElement, "$"));
    }

    [Fact]
    public async Task The_file_example_gives_the_results_shown()
    {
        var batch = await program.ScoreAsync("readme.csv", new BinaryData(Readme.Block("blob example")));

        Assert.Equal("completed", batch.GetProperty("state").GetString());
        var results = await program.ReadAsync(batch.GetProperty("results").GetProperty("csv").GetString()!);
        var firstColumns = results.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => string.Join(',', l.Split(',').Take(4)));
        Assert.Equal(Readme.Block("blob results").Split('\n', StringSplitOptions.RemoveEmptyEntries), firstColumns);
    }

    // What is shown must be there: members with their values, elements of arrays in their order. What is left out does not matter.
    private static string? Missing(JsonElement shown, JsonElement actual, string path)
    {
        if (shown.ValueKind != actual.ValueKind) return $"{path}: shown {shown}, is {actual}";
        switch (shown.ValueKind)
        {
            case JsonValueKind.Object:
                return shown.EnumerateObject().Select(member => actual.TryGetProperty(member.Name, out var value)
                    ? Missing(member.Value, value, $"{path}.{member.Name}") : $"{path}.{member.Name} is not there").FirstOrDefault(m => m is not null);
            case JsonValueKind.Array:
                var rest = actual.EnumerateArray().ToList();
                foreach (var element in shown.EnumerateArray())
                {
                    var at = rest.FindIndex(r => Missing(element, r, path) is null);
                    if (at < 0) return $"{path}: no element like {element}";
                    rest.RemoveRange(0, at + 1);
                }
                return null;
            default:
                return shown.ToString() == actual.ToString() ? null : $"{path}: shown {shown}, is {actual}";
        }
    }
}
