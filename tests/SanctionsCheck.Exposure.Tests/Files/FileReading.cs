using System.Text;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Exposure.Tests.Files;

/// <summary>Reads whole texts in the way a batch does, for tests.</summary>
internal static class FileReading
{
    public sealed record Row(long Start, long End, string[] Fields, string? Fault);

    public static Task<List<Row>> CsvAsync(string text, char delimiter = ',', int step = 0) => CsvAsync(Encoding.UTF8.GetBytes(text), delimiter, step);

    public static async Task<List<Row>> CsvAsync(byte[] text, char delimiter = ',', int step = 0)
    {
        var reader = new CsvRowReader(new DripStream(text, step), delimiter);
        var rows = new List<Row>();
        while (await reader.ReadAsync(default))
        {
            rows.Add(new(reader.Start, reader.End, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.Field)],
                reader.Fault is null ? null : $"{reader.FaultColumn}: {reader.Fault.Value}: {reader.Fault.Reason}"));
        }
        return rows;
    }

    public static async Task<List<RowChunk>> SplitAsync(RowReader reader, ChunkPlan plan)
    {
        var chunks = new List<RowChunk>();
        await foreach (var chunk in new ChunkSplitter(reader, 0, plan).SplitAsync(default)) chunks.Add(chunk);
        return chunks;
    }

    /// <summary>A stream that gives a few bytes at a time, as networks do.</summary>
    public sealed class DripStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(step > 0 && buffer.Length > step ? buffer[..step] : buffer, cancellationToken);
    }
}
