using System.Buffers;

namespace SanctionsCheck.Exposure.Files;

/// <summary>A text that is made of another file while it is read, in bounded memory.</summary>
public abstract class TextStream : Stream
{
    private readonly ArrayBufferWriter<byte> _made = new(64 * 1024);
    private int _given;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public sealed override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_given == _made.WrittenCount)
        {
            _made.ResetWrittenCount();
            _given = 0;
            if (!await FillAsync(cancellationToken)) return 0;
        }
        var count = Math.Min(buffer.Length, _made.WrittenCount - _given);
        _made.WrittenMemory.Slice(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    /// <inheritdoc/>
    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public sealed override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Makes more of the text; false where there is no more.</summary>
    protected abstract ValueTask<bool> FillAsync(CancellationToken cancellation);

    private protected void Write(byte value)
    {
        _made.GetSpan(1)[0] = value;
        _made.Advance(1);
    }

    private protected new void Write(ReadOnlySpan<byte> bytes) => _made.Write(bytes);
}
