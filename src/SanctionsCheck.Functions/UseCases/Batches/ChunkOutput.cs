using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>What a chunk adds to the results: one block for each file, and what is counted.</summary>
internal sealed class ChunkOutput
{
    private readonly StringBuilder _csv = new();
    private readonly StringBuilder _errors = new();
    private readonly StringBuilder _report = new();
    private readonly ArrayBufferWriter<byte> _lines = new(64 * 1024);
    private readonly int[] _verdicts = new int[Enum.GetValues<Verdict>().Length];
    private int _failed;
    private int _shown;

    /// <summary>Adds a scored row.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="json">The same as a line of JSON.</param>
    /// <param name="basisCells">The basis as it stands in each line.</param>
    /// <param name="extra">Cells that pass through.</param>
    public void Add(long row, TradeAssessment assessment, ReadOnlySpan<byte> json, ImmutableArray<string> basisCells, ImmutableArray<string> extra)
    {
        ResultsCsv.Append(_csv, row, assessment, basisCells, extra);
        _lines.Write(json);
        _lines.Write("\n"u8);
        _verdicts[(int)assessment.Verdict]++;
        if (_shown < BatchReport.MaxRowsOfChunk && BatchReport.Append(_report, row, assessment)) _shown++;
    }

    /// <summary>Adds a row that can't be scored.</summary>
    public void Add(long row, RowFault fault)
    {
        ErrorsCsv.Append(_errors, row, fault);
        _failed++;
    }

    /// <summary>Stages the blocks and gives the chunk's row as it shall be.</summary>
    public async Task<BatchChunk> StageAsync(ResultFiles results, string batch, BatchChunk chunk, ChunkState state, CancellationToken cancellation)
    {
        var blocks = ResultFiles.Parts.Select(Block).ToArray();
        await Task.WhenAll(ResultFiles.Parts.Where(p => blocks[(int)p].Length > 0)
            .Select(p => results.StageAsync(batch, p, chunk.Range.Index, state, blocks[(int)p], cancellation)));
        return chunk with
        {
            State = state,
            Scored = _verdicts.Sum(),
            Failed = _failed,
            Verdicts = [.. _verdicts],
            Bytes = [.. blocks.Select(b => b.Length)],
            Shown = _shown,
        };
    }

    private ReadOnlyMemory<byte> Block(ResultPart part) => part switch
    {
        ResultPart.Csv => Encoding.UTF8.GetBytes(_csv.ToString()),
        ResultPart.JsonLines => _lines.WrittenMemory,
        ResultPart.Errors => Encoding.UTF8.GetBytes(_errors.ToString()),
        ResultPart.Report => Encoding.UTF8.GetBytes(_report.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a file of results."),
    };
}
