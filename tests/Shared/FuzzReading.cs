using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Testing;

/// <summary>Reads a file as a batch does, from its bytes to its rows, and checks that nothing is lost on the way.</summary>
internal static class FuzzReading
{
    /// <summary>What became of a file.</summary>
    /// <param name="Rows">Rows cut.</param>
    /// <param name="Read">Those that could be read.</param>
    /// <param name="Faults">Those that stand in the errors file.</param>
    /// <param name="Refused">Why the file as a whole was refused; null where it was not.</param>
    public sealed record Outcome(long Rows, long Read, long Faults, string? Refused);

    /// <exception cref="InvalidDataException">A row was lost.</exception>
    public static async Task<Outcome> ReadAsync(byte[] file, CancellationToken cancellation)
    {
        try
        {
            TradeFileKinds.RefuseBinary(file);
            byte[] text;
            await using (var source = TradesText.Open(new MemoryStream(file), file.AsSpan(0, Math.Min(file.Length, 4096)), FileDeclaration.None, out var kind))
            {
                using var copy = new MemoryStream();
                await source.CopyToAsync(copy, cancellation);
                text = copy.ToArray();
                var plan = TradesPlan.Of(kind, text.AsSpan(0, Math.Min(text.Length, FileLimits.Header)), FileDeclaration.None);
                return await RowsAsync(plan, text, cancellation);
            }
        }
        catch (TradeFileException e)
        {
            return new(0, 0, 0, e.Code);
        }
    }

    private static async Task<Outcome> RowsAsync(TradesPlan plan, byte[] text, CancellationToken cancellation)
    {
        var (read, faults, next, end) = (0L, 0L, 1L, plan.Begin);
        var splitter = new ChunkSplitter(plan.Reader(new MemoryStream(text[(int)plan.Begin..])), plan.Begin, new ChunkPlan(3, 4_000, 0));
        await foreach (var chunk in splitter.SplitAsync(cancellation))
        {
            if (chunk.FirstRow != next) throw new InvalidDataException($"Chunk {chunk.Index} begins with row {chunk.FirstRow} instead of {next}.");
            // Between two chunks there are blank lines at most.
            if (text.AsSpan((int)end..(int)chunk.Start).ContainsAnyExcept(" \t\r\n"u8)) throw new InvalidDataException($"Bytes {end} to {chunk.Start} are in no row.");
            foreach (var row in await ChunkRows.ReadAsync(plan, chunk, text[(int)chunk.Start..(int)chunk.End], cancellation))
            {
                if (row.Number != next++) throw new InvalidDataException($"Row {row.Number} stands where row {next - 1} should.");
                if ((row.Pairing is null) == (row.Fault is null)) throw new InvalidDataException($"Row {row.Number} is neither read nor refused, or both.");
                if (row.Fault is { Reason.Length: 0 }) throw new InvalidDataException($"Row {row.Number} is refused without a reason.");
                if (row.Fault is null) read++;
                else faults++;
            }
            end = chunk.End;
        }
        if (text.AsSpan((int)end..).ContainsAnyExcept(" \t\r\n"u8)) throw new InvalidDataException($"Bytes from {end} on are in no row.");
        return splitter.Rows == read + faults ? new(splitter.Rows, read, faults, null) : throw new InvalidDataException($"{splitter.Rows} rows were cut and {read} + {faults} read.");
    }
}
