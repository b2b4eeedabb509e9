using System.Text;

namespace SanctionsCheck.Exposure.Files;

/// <summary>Finds the fields of one CSV record at the front of a text (RFC 4180, with any of three delimiters and line ends).</summary>
internal sealed class CsvRecord(byte delimiter)
{
    private readonly List<(int Start, int Length, bool Escaped)> _fields = [];

    public enum Outcome
    {
        Complete,
        NeedsMore,
        Broken,
    }

    public int Count => _fields.Count;

    /// <summary>Bytes of the record with its line end.</summary>
    public int Length { get; private set; }

    /// <summary>Column of the first field above the limit, from 1; 0 if none.</summary>
    public int TooLong { get; private set; }

    /// <summary>The bytes of a field, quotes around it removed.</summary>
    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> record, int field) => record.Slice(_fields[field].Start, _fields[field].Length);

    /// <summary>The text of a field, doubled quotes resolved; invalid bytes show as U+FFFD.</summary>
    public string Text(ReadOnlySpan<byte> record, int field)
    {
        var text = Encoding.UTF8.GetString(Raw(record, field));
        return _fields[field].Escaped ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>Reads a record. A quote opens a field only at its beginning; what follows the closing quote must be a delimiter, a line end or the end.</summary>
    public Outcome Read(ReadOnlySpan<byte> text, bool final)
    {
        _fields.Clear();
        TooLong = 0;
        var at = 0;
        while (true)
        {
            var outcome = text[at..].TrimStart((byte)' ') is [(byte)'"', ..] ? Quoted(text, ref at, final) : Plain(text, ref at, final);
            if (outcome != Outcome.Complete) return outcome;
            if (TooLong == 0 && _fields[^1].Length > FileLimits.Field) TooLong = _fields.Count;
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                continue;
            }
            return LineEnd(text, at, final);
        }
    }

    /// <summary>What is wrong with the line of a record that could not be read: the column, and whether its quote stays open.</summary>
    public (int Column, bool Open) Diagnose(ReadOnlySpan<byte> line)
    {
        var outcome = Read(line, final: true);
        if (outcome == Outcome.Complete) throw new InvalidOperationException("A line that reads by itself is not broken.");
        return (_fields.Count + 1, Open);
    }

    /// <summary>Where the last field that was read ends, its closing quote included.</summary>
    public int EndOfLast(ReadOnlySpan<byte> text)
    {
        var (start, length, _) = _fields[^1];
        var end = start + length;
        return end + text[end..].IndexOf(delimiter);
    }

    private bool Open { get; set; }

    private Outcome Plain(ReadOnlySpan<byte> text, ref int at, bool final)
    {
        var length = text[at..].IndexOfAny(delimiter, (byte)'\r', (byte)'\n');
        if (length < 0)
        {
            if (!final) return Outcome.NeedsMore;
            length = text.Length - at;
        }
        _fields.Add((at, length, false));
        at += length;
        return Outcome.Complete;
    }

    private Outcome Quoted(ReadOnlySpan<byte> text, ref int at, bool final)
    {
        var start = at + text[at..].IndexOf((byte)'"') + 1;
        var escaped = false;
        for (var i = start; ;)
        {
            var next = text[i..].IndexOf((byte)'"');
            if (next < 0 || i + next - start > FileLimits.Field)
            {
                Open = true;
                return final || text.Length - start > FileLimits.Field ? Outcome.Broken : Outcome.NeedsMore;
            }
            i += next + 1;
            if (i < text.Length && text[i] == '"')
            {
                escaped = true;
                i++;
                continue;
            }
            var end = i - 1;
            while (i < text.Length && text[i] == ' ') i++;
            if (i == text.Length && !final) return Outcome.NeedsMore;
            if (i < text.Length && text[i] != delimiter && text[i] is not ((byte)'\r' or (byte)'\n'))
            {
                Open = false;
                return Outcome.Broken;
            }
            _fields.Add((start, end - start, escaped));
            at = i;
            return Outcome.Complete;
        }
    }

    private Outcome LineEnd(ReadOnlySpan<byte> text, int at, bool final)
    {
        if (at < text.Length && text[at] == '\r')
        {
            if (at + 1 == text.Length && !final) return Outcome.NeedsMore;
            if (at + 1 < text.Length && text[at + 1] == '\n') at++;
        }
        Length = Math.Min(at + 1, text.Length);
        return Outcome.Complete;
    }
}
