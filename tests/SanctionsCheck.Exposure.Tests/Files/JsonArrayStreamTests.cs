using System.Text;
using System.Text.Json;
using CsCheck;
using SanctionsCheck.Exposure.Files.Json;

namespace SanctionsCheck.Exposure.Tests.Files;

public sealed class JsonArrayStreamTests
{
    [Theory]
    [InlineData("[]", "")]
    [InlineData(" [ {\"a\":1} , {\"b\":[1,{}]} ] ", "{\"a\":1}|{\"b\":[1,{}]}")]
    [InlineData("[{\"a\":\"x]},{\\\"\\\\\"},\r\n{\n \"b\": 2\n}]", "{\"a\":\"x]},{\\\"\\\\\"}|{  \"b\": 2 }")]
    [InlineData("[{\"a\":1}][{\"b\":2}]", "{\"a\":1}|{\"b\":2}")]
    public async Task Elements_become_lines(string array, string lines) => Assert.Equal(lines, string.Join('|', await LinesAsync(array)));

    [Theory]
    // A text whose quote is missing ends with its line, so that the elements behind it are found.
    [InlineData("[{\"a\":\"x,\n\"b\":2},\n{\"c\":3}]", 2, 1)]
    // An object that is not closed ends where the next begins.
    [InlineData("[{\"a\":1, {\"b\":2}, {\"c\":3}]", 3, 1)]
    [InlineData("[{\"a\":{\"z\":1}, {\"b\":2}]", 2, 1)]
    // What is no object is a line, too, and so is what stands behind the array.
    [InlineData("[{\"a\":1}, x, 7, {\"b\":2}]", 4, 1)]
    [InlineData("[{\"a\":1}] and more", 2, 1)]
    // A file that is cut off, within an element or between two of them, shows it.
    [InlineData("[{\"a\":1},{\"b\":", 3, 1)]
    [InlineData("[{\"a\":1},", 2, 0)]
    public async Task What_does_not_fit_costs_its_own_line_and_none_is_lost(string array, int lines, int broken)
    {
        var read = await LinesAsync(array);

        Assert.Equal(lines, read.Count);
        Assert.Equal(broken, read.Count(l => !IsJson(l)));
    }

    [Fact]
    public async Task A_file_that_is_cut_off_says_so() => Assert.Equal(JsonArrayStream.CutOff, (await LinesAsync("[{\"a\":1},"))[^1]);

    [Fact]
    public void Any_array_comes_out_as_its_elements_whatever_the_pieces_in_which_it_arrives()
    {
        var text = Gen.String[Gen.Char["ab\"\\{}[],:\n\té€"], 0, 12];
        var element = Gen.Select(text, text, Gen.Int).Select((a, b, n) => new Dictionary<string, object> { [a + "1"] = b, ["n"] = n, ["deep"] = new object[] { a, new { b } } });
        Gen.Select(element.Array[0, 6], Gen.Bool, Gen.Int[1, 50]).Sample((elements, indented, step) =>
        {
            var array = JsonSerializer.Serialize(elements, indented ? Indented : null);
            var lines = LinesAsync(array, step).GetAwaiter().GetResult();
            Assert.Equal(elements.Select(e => JsonSerializer.Serialize(e)), lines.Select(l => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(l))));
        }, iter: 500, seed: "0000KOIPe4c0");
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static bool IsJson(string line)
    {
        try
        {
            using var _ = JsonDocument.Parse(line);
            return line[0] == '{' || line[0] == '"' || line == "7";
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<List<string>> LinesAsync(string array, int step = 0)
    {
        await using var stream = new JsonArrayStream(new FileReading.DripStream(Encoding.UTF8.GetBytes(array), step));
        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync();
        Assert.True(text.Length == 0 || text[^1] == '\n');
        return [.. text.Split('\n').SkipLast(1)];
    }
}
