using System.Runtime.CompilerServices;

namespace SanctionsCheck.Exposure.Files;

/// <summary>Cuts a file into chunks on row boundaries, streaming.</summary>
/// <param name="rows">The rows, from the first one below the header on.</param>
/// <param name="origin">Where the reader's stream begins within the file.</param>
/// <param name="plan">How large chunks are.</param>
public sealed class ChunkSplitter(RowReader rows, long origin, ChunkPlan plan)
{
    /// <summary>Rows seen so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Those of them that are not valid UTF-8.</summary>
    public long InvalidText { get; private set; }

    /// <summary>The chunks, in order; none for a file without rows.</summary>
    public async IAsyncEnumerable<RowChunk> SplitAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (index, start, end, first, count) = (0, 0L, 0L, 1L, 0);
        while (await rows.ReadAsync(cancellation))
        {
            if (count == 0) start = rows.Start;
            (end, count) = (rows.End, count + 1);
            Rows++;
            if (!rows.ValidText) InvalidText++;
            if (!plan.IsFull(count, end - start)) continue;
            yield return new(index++, origin + start, origin + end, first, count);
            (first, count) = (Rows + 1, 0);
        }
        if (count > 0) yield return new(index, origin + start, origin + end, first, count);
    }
}
