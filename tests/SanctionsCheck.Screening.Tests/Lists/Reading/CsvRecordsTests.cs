using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Tests.Lists.Reading;

/// <summary>Records come out as they were written, wherever the reader's buffer ends.</summary>
public class CsvRecordsTests
{
    [Theory]
    [InlineData("a,b\r\nc,d\r\n", "a|b", "c|d")]
    [InlineData("a,b\nc,d", "a|b", "c|d")]
    [InlineData("a,b\rc,d\r", "a|b", "c|d")]
    [InlineData("\n\r\na,b\n\n\nc,d\n\n", "a|b", "c|d")]
    [InlineData(" a , b\t,c d \n", "a|b|c d")]
    [InlineData("\" a \" ,\"b\"\t,  \"c\"\n", " a |b|c")]
    [InlineData("\"say \"\"yes\"\"\",\"\",\"\"\"\"\n", "say \"yes\"||\"")]
    [InlineData("say \"yes\",b\n", "say \"yes\"|b")]
    [InlineData("\"two\r\nlines\",b\nc,d\n", "two\r\nlines|b", "c|d")]
    [InlineData(",,\n,\n", "||", "|")]
    [InlineData("a,b\n\u001arest", "a|b")]
    public void Records_are_read(string text, params string[] expected) =>
        Assert.All(Pieces, piece => Assert.Equal(expected, Read(text, piece).Select(r => string.Join('|', r.Fields))));

    [Theory]
    [InlineData("\"5 \"inch\" pipe\";b\n", "5 \"inch\" pipe|b")]
    [InlineData("\"a\"b\"\n", "a\"b")]
    [InlineData("\"a\"\"b\";\"c\"\n", "a\"b|c")]
    public void A_bare_quote_inside_quotes_is_text_where_the_publisher_writes_it_so(string text, string expected) =>
        Assert.All(Pieces, piece => Assert.Equal(expected, string.Join('|', Assert.Single(Read(text, piece, ';', lenient: true)).Fields)));

    [Fact]
    public void Each_record_knows_its_line() =>
        Assert.All(Pieces, piece => Assert.Equal([1, 2, 5, 8], Read("a\nb,\"x\ny\nz\"\nc\n\r\n\r\nd", piece).Select(r => r.Line)));

    [Theory]
    [InlineData("a\n\"b", "list.csv, line 2: the file is cut off inside a quoted field")]
    [InlineData("a\n\"b\"\"", "list.csv, line 2: the file is cut off inside a quoted field")]
    [InlineData("\"a\nb\"c", "list.csv, line 2: expected ',' or the line's end after a closing quote, found 'c'")]
    public void What_is_cut_off_is_told_with_its_line(string text, string expected) =>
        Assert.All(Pieces, piece => Assert.Contains(expected, Assert.Throws<ListFormatException>(() => Read(text, piece)).Message, StringComparison.Ordinal));

    [Fact]
    public void What_was_written_is_read()
    {
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Enumerable.Range(0, random.Next(2, 5)).Select(_ => Field(random)).ToArray()).ToArray();
            var ending = random.Next(2) == 0 ? "\n" : "\r\n";
            var text = string.Concat(rows.Select(r => string.Join(',', r.Select(f => Write(f, random))) + ending));
            Assert.Equal(rows, Read(text, random.Next(1, 9)).Select(r => r.Fields));
        }
    }

    // How many characters come at once: each puts the buffer's end elsewhere.
    private static readonly int[] Pieces = [1, 2, 3, 5, 1000];

    private static string Field(Random random) => new([.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => "ab ,\"\n\rй;"[random.Next(9)])]);

    private static string Write(string field, Random random) =>
        field.IndexOfAny([',', '"', '\n', '\r']) < 0 && field.Trim() == field && random.Next(2) == 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<(string[] Fields, long Line)> Read(string text, int piece, char delimiter = ',', bool lenient = false)
    {
        using var records = new CsvRecords(new Trickle(text, piece), "list.csv", delimiter, lenient);
        List<(string[], long)> rows = [];
        List<string> fields = [];
        while (records.Read(fields)) rows.Add(([.. fields], records.Line));
        return rows;
    }

    private sealed class Trickle(string text, int piece) : TextReader
    {
        private int _position;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(piece, text.Length - _position);
            text.CopyTo(_position, buffer, index, length);
            _position += length;
            return length;
        }
    }
}
