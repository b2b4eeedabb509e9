using System.Text;
using System.Text.Unicode;

namespace SanctionsCheck.Exposure.Files;

/// <summary>Reads the rows of a text in UTF-8 that has one row a line (JSON Lines).</summary>
public sealed class LineRowReader : RowReader
{
    /// <summary>Reads from the stream's position on.</summary>
    /// <param name="input">UTF-8 without a byte order mark.</param>
    public LineRowReader(Stream input) : base(input)
    {
    }

    /// <summary>The line without its end. Valid until the next row is read; empty where the row can't be read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <inheritdoc/>
    public override async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (Input.Span.IsEmpty && Input.Final) return false;
            Start = Input.Taken;
            var line = Line(Input.Span, Input.Final);
            if (line is null && Input.Span.Length <= FileLimits.Row)
            {
                await Input.FillAsync(cancellation);
                continue;
            }
            (Fault, FaultColumn, ValidText, Bytes) = (null, 0, true, default);
            if (line is not { } whole || whole.Length > FileLimits.Row)
            {
                var value = Encoding.UTF8.GetString(Input.Span[..(RowFault.MaxValue * 4)]);
                Fault = new("", RowFault.Shorten(value), $"The line is longer than {FileLimits.Row >> 20} MiB. Each line is one JSON object.");
                await SkipLineAsync(cancellation);
                End = Input.Taken;
                return true;
            }
            Bytes = Input.Memory(whole.Length);
            Input.Take(whole.WithEnd);
            End = Input.Taken;
            ValidText = Utf8.IsValid(Bytes.Span);
            if (Bytes.Span.Trim(" \t"u8).Length > 0) return true;
        }
    }
}
