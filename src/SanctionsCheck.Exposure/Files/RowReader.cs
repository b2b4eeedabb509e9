namespace SanctionsCheck.Exposure.Files;

/// <summary>
/// Reads the rows of a UTF-8 text, one after the other, in bounded memory. Where a row begins and ends depends on nothing but the bytes from its
/// beginning on, so a text cut at row boundaries has the same rows as the whole. Blank lines are no rows.
/// </summary>
public abstract class RowReader
{
    private protected RowReader(Stream input) => Input = new(input);

    /// <summary>First byte of the row, counted from the beginning of the stream.</summary>
    public long Start { get; private protected set; }

    /// <summary>The byte behind the row and its line end.</summary>
    public long End { get; private protected set; }

    /// <summary>Why the row can't be read; null where it can. The column is given as a number from 1 where the header's names are not known here.</summary>
    public RowFault? Fault { get; private protected set; }

    /// <summary>Number of the column that the fault is about, from 1; 0 where it is the row as a whole.</summary>
    public int FaultColumn { get; private protected set; }

    /// <summary>False where the row's bytes are not valid UTF-8.</summary>
    public bool ValidText { get; private protected set; }

    private protected RowBuffer Input { get; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False where there is none.</returns>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellation);

    /// <summary>Length of the physical line at the window's front without its end, and with it; null where more bytes are needed to tell.</summary>
    private protected static (int Length, int WithEnd)? Line(ReadOnlySpan<byte> text, bool final)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0) return final ? (text.Length, text.Length) : null;
        if (text[end] == '\n') return (end, end + 1);
        if (end + 1 < text.Length) return (end, text[end + 1] == '\n' ? end + 2 : end + 1);
        return final ? (end, end + 1) : null;
    }

    /// <summary>Passes over a line that is longer than a row may be.</summary>
    private protected async ValueTask SkipLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (Line(Input.Span, Input.Final) is { } line)
            {
                Input.Take(line.WithEnd);
                return;
            }
            // Everything but a last CR, whose LF may still come, is passed over.
            var text = Input.Span;
            Input.Take(text.Length > 0 && text[^1] == '\r' ? text.Length - 1 : text.Length);
            await Input.FillAsync(cancellation);
        }
    }
}
