namespace SanctionsCheck.Exposure.Files.Json;

/// <summary>
/// A JSON array as JSON Lines: one element on each line, streaming. It looks at brackets, quotes and commas alone and judges no element; what does not
/// fit becomes a line of its own, which then can't be read, so that nothing is lost unseen.
/// </summary>
/// <param name="input">The array in UTF-8, at its beginning. Disposed with this stream.</param>
public sealed class JsonArrayStream(Stream input) : TextStream
{
    /// <summary>Stands as a last line where the array is not closed.</summary>
    public const string CutOff = "\"The array is not closed: the file is cut off.\"";

    private readonly byte[] _read = new byte[64 * 1024];
    private readonly List<byte> _open = [];
    private bool _inArray, _inElement, _inString, _escaped, _closed;
    private byte _last;

    /// <inheritdoc/>
    protected override async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        var count = await input.ReadAsync(_read, cancellation);
        foreach (var b in _read.AsSpan(0, count)) Take(b);
        if (count > 0) return true;
        if (_closed) return false;
        _closed = true;
        if (_inElement) EndElement();
        if (_inArray) Write(System.Text.Encoding.UTF8.GetBytes(CutOff + "\n"));
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) input.Dispose();
        base.Dispose(disposing);
    }

    private void Take(byte b)
    {
        if (_inString) TakeText(b);
        else if (_inElement) TakeInElement(b);
        else if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (b == ',' && _inArray)) return;
        else if (b == '[' && !_inArray) _inArray = true;
        else if (b == ']' && _inArray) _inArray = false;
        else BeginElement(b);
    }

    private void BeginElement(byte b)
    {
        (_inElement, _last) = (true, 0);
        _open.Clear();
        TakeInElement(b);
    }

    private void TakeInElement(byte b)
    {
        // An object can't stand where the name of a member should: the one before it was not closed and ends here.
        if (b == '{' && _last == ',' && _open is [.., (byte)'{'])
        {
            EndElement();
            BeginElement(b);
            return;
        }
        if (_open.Count == 0 && b is (byte)',' or (byte)']')
        {
            EndElement();
            if (b == ']') _inArray = false;
            return;
        }
        Write(b is (byte)'\r' or (byte)'\n' ? (byte)' ' : b);
        if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') return;
        _last = b;
        switch (b)
        {
            case (byte)'"': _inString = true; break;
            case (byte)'{' or (byte)'[': _open.Add(b); break;
            case (byte)'}' or (byte)']':
                if (_open.Count > 0) _open.RemoveAt(_open.Count - 1);
                if (_open.Count == 0) EndElement();
                break;
        }
    }

    private void TakeText(byte b)
    {
        if (b is (byte)'\r' or (byte)'\n')
        {
            // No text spans lines: its quote was not closed. The tab keeps the element from being read; the text ends here, so that the next element may be found.
            Write((byte)'\t');
            _inString = _escaped = false;
            return;
        }
        Write(b);
        if (_escaped) _escaped = false;
        else if (b == '\\') _escaped = true;
        else if (b == '"') _inString = false;
    }

    private void EndElement()
    {
        Write((byte)'\n');
        (_inElement, _inString, _escaped) = (false, false, false);
        _open.Clear();
    }
}
