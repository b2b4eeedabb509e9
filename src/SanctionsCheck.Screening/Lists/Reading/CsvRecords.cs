using System.Text;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>
/// Reads delimited records (RFC 4180), streaming, and knows on which line each begins. A 0x1A at the start of a record ends the file, as DOS
/// programs and OFAC write it. A quoted field that never ends means that the file was cut off. Where <c>lenient</c>, a bare quote inside a quoted field is text:
/// only one before a delimiter or a line's end closes it.
/// </summary>
internal sealed class CsvRecords(TextReader reader, string file, char delimiter = ',', bool lenient = false) : IDisposable
{
    /// <summary>Longest field that a list can sensibly hold, in characters. Past it the quoting is broken or the file is not a list.</summary>
    public const int MaxFieldLength = 1 << 20;

    /// <summary>Most fields of a record; the widest official list has about a hundred.</summary>
    public const int MaxFields = 1_000;

    private readonly char[] _buffer = new char[64 * 1024];
    private readonly StringBuilder _field = new();
    private int _position;
    private int _length;
    private long _line = 1;

    /// <summary>Line on which the record last read begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>True where the file ended by a 0x1A.</summary>
    public bool EndMark { get; private set; }

    /// <summary>True where the record last read was ended by a line break, false where the file just stopped.</summary>
    public bool LineEnded { get; private set; }

    /// <summary>True where the last field of the record last read was quoted.</summary>
    public bool LastFieldQuoted { get; private set; }

    /// <summary>Reads the next record that is not blank. False at the end.</summary>
    /// <exception cref="ListFormatException">A quoted field is cut off, goes on after its closing quote, or is too long; or there are too many.</exception>
    public bool Read(List<string> fields)
    {
        fields.Clear();
        while (true)
        {
            var c = Peek();
            if (c is '\r' or '\n') EndLine();
            else break;
        }
        Line = _line;
        if (Peek() == '\u001a')
        {
            EndMark = true;
            return false;
        }
        if (Peek() < 0) return false;
        while (true)
        {
            if (fields.Count == MaxFields) throw new ListFormatException(file, Line, $"a row has more than {MaxFields:N0} columns: that is no list.");
            fields.Add(ReadField());
            var c = Peek();
            if (c == delimiter)
            {
                _position++;
                continue;
            }
            LineEnded = c is '\r' or '\n';
            if (LineEnded) EndLine();
            return true;
        }
    }

    public void Dispose() => reader.Dispose();

    private string ReadField()
    {
        _field.Clear();
        LastFieldQuoted = false;
        while (Peek() == ' ') Take();
        if (Peek() != '"') return ReadPlain();
        var value = ReadQuoted();
        LastFieldQuoted = true;
        while (true)
        {
            var c = Peek();
            if (c < 0 || c == delimiter || c is '\r' or '\n') return value;
            if (c is not (' ' or '\t'))
                throw new ListFormatException(file, _line, $"expected '{delimiter}' or the line's end after a closing quote, found '{(char)c}'.");
            Take();
        }
    }

    private string ReadPlain()
    {
        while (Fill())
        {
            var rest = Rest();
            var end = rest.IndexOfAny(delimiter, '\r', '\n');
            _position += end < 0 ? rest.Length : end;
            // Nearly all fields lie in the buffer whole.
            if (end >= 0 && _field.Length == 0) return rest[..end].Trim().ToString();
            Append(end < 0 ? rest : rest[..end]);
            if (end >= 0) break;
        }
        return _field.ToString().Trim();
    }

    /// <summary>Spaces inside quotes belong to the value.</summary>
    private string ReadQuoted()
    {
        Take();
        while (Fill())
        {
            var part = Rest();
            var quote = part.IndexOf('"');
            if (quote >= 0) part = part[..quote];
            _line += part.Count('\n');
            _position += part.Length + (quote < 0 ? 0 : 1);
            // Looking at what follows may overwrite the buffer.
            var whole = quote >= 0 && _field.Length == 0 && _position < _length;
            if (!whole) Append(part);
            if (quote < 0) continue;
            var next = Peek();
            if (next != '"' && (!lenient || next is < 0 or '\r' or '\n' || next == delimiter)) return whole ? part.ToString() : _field.ToString();
            if (whole) Append(part);
            Append("\"");
            if (next == '"') Take();
        }
        throw new ListFormatException(file, Line, "the file is cut off inside a quoted field of this record.");
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_field.Length + text.Length > MaxFieldLength)
            throw new ListFormatException(file, Line, $"a field is longer than {MaxFieldLength:N0} characters: a quote is missing, or this is not a list.");
        _field.Append(text);
    }

    private void EndLine()
    {
        if (Peek() == '\r')
        {
            Take();
            if (Peek() != '\n')
            {
                _line++;
                return;
            }
        }
        Take();
        _line++;
    }

    private int Peek() => Fill() ? _buffer[_position] : -1;

    private void Take() => _position++;

    private ReadOnlySpan<char> Rest() => _buffer.AsSpan(_position, _length - _position);

    /// <summary>Reads on where the buffer is used up. False at the end.</summary>
    private bool Fill()
    {
        if (_position < _length) return true;
        _length = reader.Read(_buffer, 0, _buffer.Length);
        _position = 0;
        return _length > 0;
    }
}
