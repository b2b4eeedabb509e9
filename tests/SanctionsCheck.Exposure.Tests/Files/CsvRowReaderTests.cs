using System.Text;
using CsCheck;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Exposure.Tests.Files;

public sealed class CsvRowReaderTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.String[Gen.Char["abcxyz ,;\t\"\r\nйش€"], 0, 12], Gen.String[Gen.Char.AlphaNumeric, 0, 8], Gen.Const("=1+1"), Gen.Const("\"\""));

    [Fact]
    public async Task Quotes_line_ends_and_blank_lines_follow_RFC_4180()
    {
        var rows = await FileReading.CsvAsync("a,b\r\n\"x, \"\"y\"\"\nz\",2\n\n \r\nlast, \"spaced\" \r3,\"\"");

        Assert.Equal(["a", "b"], rows[0].Fields);
        Assert.Equal(["x, \"y\"\nz", "2"], rows[1].Fields);
        Assert.Equal(["last", "spaced"], rows[2].Fields);
        Assert.Equal(["3", ""], rows[3].Fields);
        Assert.Equal(4, rows.Count);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void What_is_quoted_is_read_back_whatever_the_pieces_in_which_it_arrives(char delimiter)
    {
        Gen.Select(Cell.Array[1, 5].Array[1, 8], Gen.Int[1, 40], Gen.Bool).Sample((rows, step, windows) =>
        {
            var text = string.Concat(rows.Select(r => string.Join(delimiter, r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + (windows ? "\r\n" : "\n")));
            var read = FileReading.CsvAsync(text, delimiter, step).GetAwaiter().GetResult();
            Assert.Equal(rows, read.Select(r => r.Fields));
            Assert.All(read, r => Assert.Null(r.Fault));
        }, iter: 300, seed: "0000KOIPe4c0");
    }

    [Fact]
    public void Any_text_is_cut_into_rows_without_gaps_and_each_part_reads_the_same_by_itself()
    {
        Gen.Select(Gen.String[Gen.Char["ab,\"\"\n\r "], 0, 80], Gen.Int[1, 9]).Sample((text, step) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var whole = FileReading.CsvAsync(bytes).GetAwaiter().GetResult();
            Assert.Equal(whole.Select(Show), FileReading.CsvAsync(bytes, step: step).GetAwaiter().GetResult().Select(Show));
            for (var cut = 0; cut < whole.Count; cut++)
            {
                var (from, to) = ((int)whole[0].Start, (int)whole[cut].End);
                var first = FileReading.CsvAsync(bytes[from..to]).GetAwaiter().GetResult();
                var rest = FileReading.CsvAsync(bytes[to..]).GetAwaiter().GetResult();
                Assert.Equal(whole.Select(Content), first.Concat(rest).Select(Content));
            }
        }, iter: 3_000, seed: "0000KOIPe4c0");
    }

    [Fact]
    public async Task A_quote_that_never_closes_costs_its_own_line_only()
    {
        var text = new StringBuilder();
        for (var i = 1; i <= 100; i++) text.Append(i == 5 ? "5,\"open,x\n" : $"{i},\"closed\",x\n");
        var rows = await FileReading.CsvAsync(text.ToString());

        Assert.Equal(100, rows.Count);
        Assert.StartsWith("2: \"open,x: The quote that opens this field is not closed", Assert.Single(rows, r => r.Fault is not null).Fault, StringComparison.Ordinal);
        Assert.Equal(["6", "closed", "x"], rows[5].Fields);
    }

    [Fact]
    public async Task A_quote_that_never_closes_costs_its_own_line_only_where_no_other_quote_follows()
    {
        var rows = await FileReading.CsvAsync("1,\"open,x\n2,b,c\n3,d,e\n");

        Assert.NotNull(rows[0].Fault);
        Assert.Equal(["3", "d", "e"], rows[2].Fields);
    }

    [Fact]
    public async Task Text_behind_a_closing_quote_is_a_fault_of_its_column()
    {
        var rows = await FileReading.CsvAsync("1,\"Acme\" Ltd,x\n2,b,c\n");

        Assert.StartsWith("2: \"Acme\" Ltd,x: Text follows the quote", rows[0].Fault, StringComparison.Ordinal);
        Assert.Equal(["2", "b", "c"], rows[1].Fields);
    }

    [Theory]
    [InlineData("1,{0},x\n", "field")]
    [InlineData("1,\"{0}\",x\n", "field")]
    [InlineData("1,\"{0},x\n", "field")]
    public async Task A_long_field_costs_its_row_only(string row, string what)
    {
        foreach (var length in new[] { FileLimits.Field + 1, 2 * FileLimits.Field })
        {
            var rows = await FileReading.CsvAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, row, new string('A', length)) + "2,b,c\n");
            Assert.Equal(2, rows.Count);
            Assert.Contains($"2: AAA", rows[0].Fault!.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains($"The {what} is longer than 1 MiB", rows[0].Fault, StringComparison.Ordinal);
            Assert.Equal(["2", "b", "c"], rows[1].Fields);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public async Task A_field_of_ten_megabytes_or_a_line_of_fifty_costs_its_row_only(string quote)
    {
        foreach (var length in new[] { 10_000_000, 50_000_000 })
        {
            var rows = await FileReading.CsvAsync($"1,{quote}{new string('A', length)}{quote},x\r\n2,b,c\r\n");
            Assert.Equal(2, rows.Count);
            Assert.Contains("The row is longer than 4 MiB", rows[0].Fault, StringComparison.Ordinal);
            Assert.Equal(["2", "b", "c"], rows[1].Fields);
        }
    }

    [Fact]
    public async Task A_field_just_within_the_limit_is_read()
    {
        var rows = await FileReading.CsvAsync($"1,{new string('A', FileLimits.Field)},\"{new string('B', FileLimits.Field)}\"\n");

        Assert.Equal([1, FileLimits.Field, FileLimits.Field], Assert.Single(rows).Fields.Select(f => f.Length));
    }

    [Fact]
    public async Task Invalid_bytes_are_told_from_valid_text()
    {
        var reader = new CsvRowReader(new MemoryStream([.. "a,Soci"u8, 0xE9, .. "t\n"u8, .. "Société,b\n"u8]), ',');

        Assert.True(await reader.ReadAsync(default));
        Assert.Equal((false, true, false), (reader.ValidText, reader.IsValidText(0), reader.IsValidText(1)));
        Assert.True(await reader.ReadAsync(default));
        Assert.True(reader.ValidText);
    }

    private static string Show(FileReading.Row row) => $"{row.Start}-{row.End} {Content(row)}";

    private static string Content(FileReading.Row row) => string.Join('|', row.Fields) + row.Fault;
}
