using System.Collections.Immutable;
using System.Text;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Reads the rows of a chunk.</summary>
internal static class ChunkRows
{
    /// <summary>A row: its pairing and the cells that pass through, or why it can't be read.</summary>
    public readonly record struct Row(long Number, TradePairing? Pairing, ImmutableArray<string> Extra, RowFault? Fault);

    /// <summary>Reads them all.</summary>
    /// <param name="plan">How the text is read.</param>
    /// <param name="chunk">Which rows.</param>
    /// <param name="text">The chunk's bytes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">Not as many rows as when the file was cut.</exception>
    public static async Task<List<Row>> ReadAsync(TradesPlan plan, RowChunk chunk, byte[] text, CancellationToken cancellation)
    {
        var rows = new List<Row>(chunk.Rows);
        var reader = plan.Reader(new MemoryStream(text, writable: false));
        var cells = plan.Kind == TradeFileKind.Csv ? new PairingRow(plan.Columns()) : null;
        while (await reader.ReadAsync(cancellation))
        {
            var number = chunk.FirstRow + rows.Count;
            if (reader is CsvRowReader csv)
            {
                var (pairing, extra, fault) = cells!.Read(csv, plan.Decoded);
                rows.Add(new(number, pairing, extra, fault));
            }
            else rows.Add(Read(number, (LineRowReader)reader));
        }
        return rows.Count == chunk.Rows ? rows
            : throw new InvalidDataException($"Chunk {chunk.Index} has {rows.Count} rows; when the file was cut it had {chunk.Rows}.");
    }

    private static Row Read(long number, LineRowReader line)
    {
        if (line.Fault is { } fault) return new(number, null, [], fault);
        try
        {
            return new(number, PairingJson.Read(line.Bytes.Span), [], null);
        }
        catch (RequestException e)
        {
            var place = e.Problem.Position is { } position ? $" (position {position})" : "";
            return new(number, null, [], new(e.Problem.Member ?? "", Start(line.Bytes.Span), $"{e.Problem.Detail}{place} {e.Problem.Mend}"));
        }
    }

    private static string Start(ReadOnlySpan<byte> line) => RowFault.Shorten(Encoding.UTF8.GetString(line[..Math.Min(line.Length, RowFault.MaxValue * 4)]));
}
