using System.Text;
using System.Text.Unicode;

namespace SanctionsCheck.Exposure.Files;

/// <summary>
/// Reads the rows of a CSV text in UTF-8. A quoted field may span lines; where its quote never closes, or closes in the middle of a value, only the
/// line on which it opens is lost, not the rest of the file.
/// </summary>
public sealed class CsvRowReader : RowReader
{
    private readonly CsvRecord _record;
    private ReadOnlyMemory<byte> _bytes;

    /// <summary>Reads from the stream's position on.</summary>
    /// <param name="input">UTF-8 without a byte order mark.</param>
    /// <param name="delimiter">Comma, semicolon or tab.</param>
    public CsvRowReader(Stream input, char delimiter) : base(input) => _record = new((byte)delimiter);

    /// <summary>How many fields the row has; 0 where it can't be read.</summary>
    public int FieldCount => Fault is null ? _record.Count : 0;

    /// <summary>The text of a field. Valid until the next row is read.</summary>
    public string Field(int index) => _record.Text(_bytes.Span, index);

    /// <summary>True where the field's bytes are valid UTF-8.</summary>
    public bool IsValidText(int index) => Utf8.IsValid(_record.Raw(_bytes.Span, index));

    /// <inheritdoc/>
    public override async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (Input.Span.IsEmpty && Input.Final) return false;
            Start = Input.Taken;
            var outcome = _record.Read(Input.Span, Input.Final);
            if (outcome == CsvRecord.Outcome.NeedsMore && Input.Span.Length <= FileLimits.Row)
            {
                await Input.FillAsync(cancellation);
                continue;
            }
            if (outcome == CsvRecord.Outcome.Complete && _record.Length <= FileLimits.Row)
            {
                if (!Accept()) continue;
                return true;
            }
            while (Line(Input.Span, Input.Final) is null && Input.Span.Length <= FileLimits.Row) await Input.FillAsync(cancellation);
            await RefuseLineAsync(cancellation);
            return true;
        }
    }

    /// <summary>Takes the record that was read; false for a blank line.</summary>
    private bool Accept()
    {
        _bytes = Input.Memory(_record.Length);
        Input.Take(_record.Length);
        End = Input.Taken;
        ValidText = Utf8.IsValid(_bytes.Span);
        (Fault, FaultColumn) = (null, 0);
        if (_record.TooLong > 0) Refuse(_record.TooLong, TooLong("field", FileLimits.Field), _record.Raw(_bytes.Span, _record.TooLong - 1));
        return _record.Count > 1 || _bytes.Span.Trim(" \r\n"u8).Length > 0;
    }

    private async ValueTask RefuseLineAsync(CancellationToken cancellation)
    {
        if (Line(Input.Span, Input.Final) is not { } line || line.Length > FileLimits.Row)
        {
            Refuse(0, TooLong("row", FileLimits.Row), Input.Span);
            ValidText = true;
            await SkipLineAsync(cancellation);
        }
        else
        {
            DiagnoseLine(Input.Span[..line.Length]);
            Input.Take(line.WithEnd);
        }
        End = Input.Taken;
    }

    private void DiagnoseLine(ReadOnlySpan<byte> text)
    {
        ValidText = Utf8.IsValid(text);
        var (column, open) = _record.Diagnose(text);
        var value = column == 1 ? text : text[(_record.EndOfLast(text) + 1)..];
        Refuse(column, value.Length > FileLimits.Field ? TooLong("field", FileLimits.Field)
            : open ? "The quote that opens this field is not closed on this line, or what follows does not fit. Close it, or double quotes inside of a value (\"\")."
            : "Text follows the quote that closes this field. Put the whole value into quotes and double quotes inside of it (\"\").", value);
    }

    private void Refuse(int column, string reason, ReadOnlySpan<byte> value)
    {
        FaultColumn = column;
        Fault = new("", RowFault.Shorten(Encoding.UTF8.GetString(value[..Math.Min(value.Length, RowFault.MaxValue * 4)])), reason);
    }

    private static string TooLong(string what, int limit) => $"The {what} is longer than {limit >> 20} MiB. Shorten it; a quote that is never closed can cause this, too.";
}
