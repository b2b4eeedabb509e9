namespace SanctionsCheck.Exposure.Files;

/// <summary>A window on a stream: bytes are taken from its front, and it grows while a row needs more.</summary>
internal sealed class RowBuffer(Stream input)
{
    private const int Initial = 64 * 1024;
    private byte[] _bytes = new byte[Initial];
    private int _start;
    private int _end;

    /// <summary>Bytes taken so far.</summary>
    public long Taken { get; private set; }

    /// <summary>True where the stream has no more than the window shows.</summary>
    public bool Final { get; private set; }

    /// <summary>What is in the window.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, _end - _start);

    /// <summary>A part of the window that stays valid until more is read.</summary>
    public ReadOnlyMemory<byte> Memory(int length) => _bytes.AsMemory(_start, length);

    /// <summary>Takes bytes from the front; they stay in place until more is read.</summary>
    public void Take(int count)
    {
        _start += count;
        Taken += count;
    }

    /// <summary>Reads more, or finds that there is none.</summary>
    public async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start == _end) _start = _end = 0;
        if (_end == _bytes.Length)
        {
            var length = _end - _start;
            var target = length > _bytes.Length / 2 ? new byte[_bytes.Length * 2] : _bytes;
            Buffer.BlockCopy(_bytes, _start, target, 0, length);
            (_bytes, _start, _end) = (target, 0, length);
        }
        var read = await input.ReadAsync(_bytes.AsMemory(_end), cancellation);
        if (read == 0) Final = true;
        _end += read;
    }
}
