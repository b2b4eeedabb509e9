using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>What a chunk adds to the results: one block for each file, and what the report shows of it.</summary>
internal sealed class ChunkOutput
{
    private readonly StringBuilder _csv = new();
    private readonly StringBuilder _errors = new();
    private readonly ArrayBufferWriter<byte> _lines = new(64 * 1024);
    private readonly BatchTally _tally = new();

    /// <summary>Adds a scored row.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="pairing">The row as it was read.</param>
    /// <param name="facts">How its route and goods were understood.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="json">The same as a line of JSON.</param>
    /// <param name="basisCells">The basis as it stands in each line.</param>
    /// <param name="extra">Cells that pass through.</param>
    public void Add(
        long row, TradePairing pairing, TradeFacts facts, TradeAssessment assessment, ReadOnlySpan<byte> json, ImmutableArray<string> basisCells, ImmutableArray<string> extra)
    {
        ResultsCsv.Append(_csv, row, assessment, basisCells, extra);
        _lines.Write(json);
        _lines.Write("\n"u8);
        _tally.Add(row, pairing, facts, assessment);
    }

    /// <summary>Adds a row that can't be scored.</summary>
    public void Add(long row, RowFault fault)
    {
        ErrorsCsv.Append(_errors, row, fault);
        _tally.Add(row, fault);
    }

    /// <summary>Stages the blocks and gives the chunk's row as it shall be.</summary>
    public async Task<BatchChunk> StageAsync(ResultFiles results, BatchText text, string batch, BatchChunk chunk, ChunkState state, CancellationToken cancellation)
    {
        var blocks = ResultFiles.Parts.Select(Block).ToArray();
        await Task.WhenAll(ResultFiles.Parts.Where(p => blocks[(int)p].Length > 0)
            .Select(p => results.StageAsync(batch, p, chunk.Range.Index, state, blocks[(int)p], cancellation))
            .Append(text.PutTallyAsync(batch, chunk.Range.Index, state, _tally.ToBytes(), cancellation)));
        return chunk with { State = state, Scored = (int)_tally.Scored, Failed = (int)_tally.Failed, Bytes = [.. blocks.Select(b => b.Length)] };
    }

    private ReadOnlyMemory<byte> Block(ResultPart part) => part switch
    {
        ResultPart.Csv => Encoding.UTF8.GetBytes(_csv.ToString()),
        ResultPart.JsonLines => _lines.WrittenMemory,
        ResultPart.Errors => Encoding.UTF8.GetBytes(_errors.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a file that chunks write."),
    };
}
