using System.Text;
using CsCheck;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Exposure.Tests.Files;

public sealed class ChunkSplitterTests
{
    [Fact]
    public void Chunks_of_any_size_give_the_rows_of_the_whole()
    {
        Gen.Select(Gen.String[Gen.Char["ab,\"\n\r"], 1, 120], Gen.Int[1, 6], Gen.Int[1, 40], Gen.Bool).Sample((text, rows, size, lines) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            RowReader Reader(byte[] part) => lines ? new LineRowReader(new MemoryStream(part)) : new CsvRowReader(new MemoryStream(part), ',');
            var chunks = FileReading.SplitAsync(Reader(bytes), new(rows, size, 0)).GetAwaiter().GetResult();
            var whole = Rows(Reader(bytes));
            Assert.Equal(whole, chunks.SelectMany(c => Rows(Reader(bytes[(int)c.Start..(int)c.End]))));
            Assert.Equal(Enumerable.Range(0, chunks.Count), chunks.Select(c => c.Index));
            var next = 1L;
            foreach (var chunk in chunks)
            {
                Assert.Equal(next, chunk.FirstRow);
                Assert.InRange(chunk.Rows, 1, rows);
                next += chunk.Rows;
            }
            Assert.Equal(whole.Count, next - 1);
        }, iter: 3_000, seed: "0000KOIPe4c0");
    }

    [Fact]
    public async Task A_file_of_any_length_has_few_enough_chunks()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,2\n", 60_000)));
        var plan = ChunkPlan.For(text.Length) with { FullRows = 1 };

        var chunks = await FileReading.SplitAsync(new CsvRowReader(new MemoryStream(text), ','), plan);

        Assert.InRange(chunks.Count, 1_000, ChunkPlan.MaxChunks);
        Assert.Equal(60_000, chunks.Sum(c => c.Rows));
    }

    [Fact]
    public async Task A_small_file_is_one_chunk()
    {
        var text = string.Concat(Enumerable.Repeat("1,2\n", 30));
        Assert.Equal([new RowChunk(0, 0, text.Length, 1, 30)],
            await FileReading.SplitAsync(new CsvRowReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), ','), ChunkPlan.For(text.Length)));
    }

    private static List<string> Rows(RowReader reader)
    {
        var rows = new List<string>();
        while (reader.ReadAsync(default).AsTask().GetAwaiter().GetResult())
        {
            rows.Add(reader is CsvRowReader csv
                ? string.Join('|', Enumerable.Range(0, csv.FieldCount).Select(csv.Field)) + csv.Fault + csv.FaultColumn
                : Encoding.UTF8.GetString(((LineRowReader)reader).Bytes.Span));
        }
        return rows;
    }
}
